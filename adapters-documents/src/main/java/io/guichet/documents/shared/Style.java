package io.guichet.documents.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The two ways a document is looked at, each with its style sheet, read once. */
public enum Style {
    SCREEN("screen.css"),
    PAPER("paper.css");

    private final String sheet;

    Style(String file) {
        this.sheet = new String(read(file), StandardCharsets.UTF_8);
    }

    String sheet() {
        return sheet;
    }

    static byte[] read(String file) {
        try (InputStream in = Style.class.getResourceAsStream("/io/guichet/documents/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
