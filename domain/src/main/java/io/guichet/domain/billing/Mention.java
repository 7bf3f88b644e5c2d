package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

/** A text the law wants on an invoice, with the code of EN 16931's note subject (PMT, PMD, AAB). */
public record Mention(String code, String text) {

    public Mention {
        requireNonNull(code, "code");
        requireNonNull(text, "text");
    }
}
