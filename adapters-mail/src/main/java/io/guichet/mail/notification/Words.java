package io.guichet.mail.notification;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What mails say in one language, and how it writes amounts and days. Safe to share. */
final class Words {

    private static final char NO_BREAK = '\u00a0';
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final ResourceBundle bundle;
    private final List<String> months;
    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);

    private Words(Language language) {
        bundle = ResourceBundle.getBundle("io.guichet.mail.mails", language.locale());
        months = List.of(text("months").split(","));
        symbols.setDecimalSeparator(text("decimal").charAt(0));
        symbols.setGroupingSeparator(language == Language.FR ? NO_BREAK : ',');
    }

    static Words in(Language language) {
        return ALL.get(language);
    }

    /** The text for a key, with {@code {name}} replaced by the fact of that name. */
    String text(String key, Map<String, String> facts) {
        return PLACE.matcher(text(key))
                .replaceAll(place -> Matcher.quoteReplacement(facts.get(place.group(1))));
    }

    String text(String key) {
        return bundle.getString(key);
    }

    String amount(Money money) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        String code = money.currency().getCurrencyCode();
        String number = format.format(money.toDecimal());
        boolean hasSign = code.equals("EUR");
        return text(hasSign ? "amount.sign" : "amount.code")
                .replace("{0}", number)
                .replace("{1}", hasSign ? "€" : code);
    }

    String date(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? text("first-day") : "" + date.getDayOfMonth();
        String month = months.get(date.getMonthValue() - 1);
        return day + NO_BREAK + month + NO_BREAK + date.getYear();
    }
}
