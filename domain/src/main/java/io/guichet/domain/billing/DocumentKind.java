package io.guichet.domain.billing;

/**
 * The kinds of sealed documents, each in a series of its own per seller. {@code mark} follows the
 * seller's prefix in its references and keeps the series apart.
 */
public enum DocumentKind {
    INVOICE(""),
    CREDIT_NOTE("A"),
    RECEIPT("R");

    private final String mark;

    DocumentKind(String mark) {
        this.mark = mark;
    }

    public String mark() {
        return mark;
    }
}
