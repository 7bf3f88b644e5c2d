package io.guichet.wiring.shared;

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
     * The value of a key that has no default.
     *
     * @throws IllegalStateException naming the key, if it is not set
     */
    public String require(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("set " + key));
    }
}
