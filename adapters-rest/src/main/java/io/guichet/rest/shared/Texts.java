package io.guichet.rest.shared;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import java.text.NumberFormat;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** Texts by key out of a bundle in both languages, with named values put in. */
public final class Texts {

    private final String bundle;

    public Texts(String bundle) {
        this.bundle = bundle;
    }

    public String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    public String text(Language language, String key, Map<String, Object> values) {
        return find(language, key, values)
                .orElseThrow(() -> new IllegalStateException("no text " + key + " in " + bundle));
    }

    public Optional<String> find(Language language, String key, Map<String, Object> values) {
        ResourceBundle texts = ResourceBundle.getBundle(bundle + "_" + language.tag());
        return texts.containsKey(key)
                ? Optional.of(fill(texts.getString(key), language, values))
                : Optional.empty();
    }

    /** An amount as people of a language write it. */
    public static String money(Language language, Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(money.toDecimal());
    }

    private static String fill(String text, Language language, Map<String, Object> values) {
        String filled = text;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            String shown =
                    value.getValue() instanceof Money money
                            ? money(language, money)
                            : value.getValue().toString();
            filled = filled.replace("{" + value.getKey() + "}", shown);
        }
        return filled;
    }
}
