package io.guichet.sandbox.setup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Settings of the sandbox: a system property such as {@code guichet.sandbox.data} wins over the
 * environment's {@code GUICHET_SANDBOX_DATA}, and everything has a default.
 */
public final class Setup {

    private Setup() {}

    public static Optional<String> find(String property) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    public static String get(String property, String otherwise) {
        return find(property).orElse(otherwise);
    }

    /** Where the doubles keep what must outlive a restart. */
    public static Path dataFile(String name) {
        String folder = get("guichet.sandbox.data", System.getProperty("java.io.tmpdir"));
        return Path.of(folder).resolve(name);
    }
}
