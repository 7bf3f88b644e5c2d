package io.guichet.persistence.shared;

/** What went wrong, as it is kept for the operator. */
public final class Errors {

    private static final int LONGEST = 2_000;

    private Errors() {}

    /** Without NUL, which the database takes nowhere, and not too long to be looked at. */
    public static String kept(String error) {
        String text = error.replace('\0', '?');
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
