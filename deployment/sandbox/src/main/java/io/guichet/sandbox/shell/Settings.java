package io.guichet.sandbox.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What can be set: a system property ({@code guichet.sandbox.data}) or else the environment. */
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

    Optional<String> find(String property) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(properties.getProperty(property))
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    String get(String property, String otherwise) {
        return find(property).orElse(otherwise);
    }

    Path data() {
        String temporary = System.getProperty("java.io.tmpdir") + "/guichet-sandbox";
        return Path.of(get("guichet.sandbox.data", temporary));
    }
}
