package io.guichet.bot.telegram.sending;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.List;

/** What making a file can end with. */
sealed interface Made {

    /** A file ready to be sent; {@code discard} removes what it takes up. */
    record Ready(
            String name, String mediaType, String sha256, BodyPublisher content, Runnable discard)
            implements Made {}

    /** A sentence in place of the file; {@code values} are what it speaks of. */
    record Instead(String text, List<Object> values) implements Made {}
}
