package io.guichet.bot.telegram.sending;

import com.fasterxml.jackson.databind.JsonNode;

import io.guichet.application.billing.ExportProgress;
import io.guichet.bot.telegram.api.Answer;
import io.guichet.bot.telegram.api.BotApi;
import io.guichet.bot.telegram.shared.Texts;
import io.guichet.domain.identity.Language;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says in a chat how far an archive is while it is made: in one message, which is put in place of
 * itself every few seconds and deleted at the end. A quick archive says nothing.
 */
final class Headway {

    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final BotApi api;
    private final Watched watched;
    private final Clock clock;
    private Instant next;
    private long message;
    private String said = "";

    /** Whom to tell what; {@code eachTime} is run before. */
    record Watched(
            long chat,
            Language language,
            Supplier<Optional<ExportProgress>> progress,
            Runnable eachTime) {}

    Headway(BotApi api, Watched watched, Clock clock) {
        this.api = api;
        this.watched = watched;
        this.clock = clock;
        this.next = clock.instant().plus(BETWEEN);
    }

    /** Something was written. */
    void goOn() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(BETWEEN);
        watched.eachTime().run();
        watched.progress().get().ifPresent(this::tell);
    }

    /** It is made, or cannot be. */
    void end() {
        if (message != 0) {
            api.tell("deleteMessage", Map.of("chat_id", watched.chat(), "message_id", message));
        }
    }

    private void tell(ExportProgress progress) {
        String text =
                Texts.in(
                        watched.language(),
                        "archive-progress",
                        progress.done(),
                        progress.documents());
        if (text.equals(said)) {
            return;
        }
        said = text;
        if (message == 0) {
            begin(text);
        } else {
            api.tell(
                    "editMessageText",
                    Map.of("chat_id", watched.chat(), "message_id", message, "text", text));
        }
    }

    private void begin(String text) {
        try {
            Answer answer =
                    api.call("sendMessage", Map.of("chat_id", watched.chat(), "text", text), LIMIT);
            if (answer instanceof Answer.Done(JsonNode result)) {
                message = result.path("message_id").asLong();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
