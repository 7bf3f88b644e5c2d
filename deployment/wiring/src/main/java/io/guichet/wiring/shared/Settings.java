package io.guichet.wiring.shared;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the operator configured. Every key can be set as an environment variable ({@code
 * GUICHET_DB_URL}) or as a system property ({@code guichet.db.url}), which wins.
 */
public final class Settings {

    private final Map<String, String> environment;
    private final Properties properties;

    public Settings(Map<String, String> environment, Properties properties) {
        this.environment = Map.copyOf(environment);
        this.properties = properties;
    }

    public static Settings ofThisProcess() {
        return new Settings(System.getenv(), System.getProperties());
    }

    /** The value of a key, if it is set and not empty. */
    public Optional<String> find(String key) {
        String property = properties.getProperty(key.toLowerCase(Locale.ROOT).replace('_', '.'));
        return Optional.ofNullable(property)
                .or(() -> Optional.ofNullable(environment.get(key)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    public String get(String key, String otherwise) {
        return find(key).orElse(otherwise);
    }

    /**
     * How many days a key says.
     *
     * @throws IllegalStateException naming the key, if it is no number or below zero: what is
     *     counted back from such a day is not over yet
     */
    public Duration days(String key, long otherwise) {
        String value = get(key, Long.toString(otherwise));
        if (!value.matches("\\d{1,6}")) {
            throw new IllegalStateException(key + " is to be days, not " + value);
        }
        return Duration.ofDays(Long.parseLong(value));
    }

    /**
     * The value of a key that has no default.
     *
     * @throws IllegalStateException naming the key, if it is not set
     */
    public String require(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("set " + key));
    }
}
