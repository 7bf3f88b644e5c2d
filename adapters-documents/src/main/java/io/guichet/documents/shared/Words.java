package io.guichet.documents.shared;

import io.guichet.domain.identity.Language;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What things are called in one language, and how it writes its dates. Safe to share. */
public final class Words {

    private static final char NO_BREAK = '\u00a0';
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final ResourceBundle bundle;
    private final List<String> months;
    private final Figures figures;

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("io.guichet.documents.words", language.locale());
        this.months = List.of(text("months").split(","));
        this.figures = new Figures(language);
    }

    public static Words in(Language language) {
        return ALL.get(language);
    }

    public String tag() {
        return language.tag();
    }

    public Figures figures() {
        return figures;
    }

    /** The text for a key, with {@code {0}}, {@code {1}} ... replaced. */
    public String text(String key, String... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** A text that belongs to a constant, {@code method.card} for {@code CARD}. */
    public String text(String prefix, Enum<?> constant) {
        String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return text(prefix + "." + name);
    }

    public String date(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? text("first-day") : "" + date.getDayOfMonth();
        String month = months.get(date.getMonthValue() - 1);
        return day + NO_BREAK + month + NO_BREAK + date.getYear();
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }
}
