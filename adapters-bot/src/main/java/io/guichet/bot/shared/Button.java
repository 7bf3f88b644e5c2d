package io.guichet.bot.shared;

/** A button under a message. */
public sealed interface Button {

    String label();

    /** Sends {@code data} (at most 64 bytes) back when it is pressed. */
    record Callback(String label, String data) implements Button {}

    /** Opens a page. */
    record Link(String label, String url) implements Button {}

    /** Copies a text to the clipboard. */
    record Copy(String label, String text) implements Button {}
}
