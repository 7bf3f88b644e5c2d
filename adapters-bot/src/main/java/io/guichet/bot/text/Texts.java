package io.guichet.bot.text;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bot's sentences in one language. Amounts and days may be given as they are and are written as
 * that language writes them; the result is plain text, to be escaped where it is shown.
 */
public final class Texts {

    private static final Texts FRENCH = new Texts(Language.FR);
    private static final Texts ENGLISH = new Texts(Language.EN);

    private final Language language;
    private final Map<String, String> patterns;
    private final Notation notation;

    private Texts(Language language) {
        this.language = language;
        this.patterns = read("/io/guichet/bot/messages_" + language.tag() + ".properties");
        this.notation = Notation.of(language);
    }

    public static Texts in(Language language) {
        return switch (language) {
            case FR -> FRENCH;
            case EN -> ENGLISH;
        };
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    public String say(String key, Object... arguments) {
        Object[] written = Arrays.stream(arguments).map(this::written).toArray();
        return new MessageFormat(pattern(key), language.locale()).format(written);
    }

    public String money(Money amount) {
        return notation.money(amount);
    }

    public String number(BigDecimal number) {
        return notation.number(number);
    }

    public String day(LocalDate day) {
        return notation.day(day);
    }

    /** A day with the time of day, as clocks in a zone show it. */
    public String moment(Instant at, ZoneId zone) {
        return notation.moment(at.atZone(zone));
    }

    String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalStateException("no text " + key + " in " + language);
        }
        return pattern;
    }

    private Object written(Object argument) {
        return switch (argument) {
            case Money amount -> money(amount);
            case LocalDate day -> day(day);
            case Number number -> number;
            default -> argument.toString();
        };
    }

    private static Map<String, String> read(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
