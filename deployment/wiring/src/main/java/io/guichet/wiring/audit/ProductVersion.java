package io.guichet.wiring.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the product as its build wrote it into its archives. */
final class ProductVersion {

    private static final String WRITTEN = "/META-INF/maven/io.guichet/wiring/pom.properties";

    private ProductVersion() {}

    /** {@code unpacked} where no archive was built. */
    static String read() {
        try (InputStream written = ProductVersion.class.getResourceAsStream(WRITTEN)) {
            return written == null ? "unpacked" : read(written);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(InputStream written) throws IOException {
        Properties properties = new Properties();
        properties.load(written);
        return properties.getProperty("version");
    }
}
