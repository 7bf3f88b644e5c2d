package io.guichet.sandbox.botapi.text;

/** The text is not the HTML that bots may send; the message is the one of the real server. */
public final class BadHtmlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadHtmlException(String message) {
        super(message);
    }
}
