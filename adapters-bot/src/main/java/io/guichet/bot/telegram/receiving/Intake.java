package io.guichet.bot.telegram.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.guichet.application.conversation.UpdateInbox;
import io.guichet.application.conversation.UpdateInbox.ReceivedUpdate;
import io.guichet.bot.telegram.shared.Signal;

import org.telegram.telegrambots.meta.api.objects.Update;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps updates durably, each once. One that cannot be understood is parked alone, so that those
 * behind it get their turn.
 */
public final class Intake {

    /** What the Bot API is asked for; other kinds are of no use here and are not kept. */
    public static final List<String> KINDS = List.of("message", "callback_query", "my_chat_member");

    private final UpdateInbox inbox;
    private final long bot;
    private final Signal workers;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    public Intake(UpdateInbox inbox, long bot, Signal workers, Clock clock) {
        this.inbox = inbox;
        this.bot = bot;
        this.workers = workers;
        this.clock = clock;
    }

    /** Returns how many of them were never received before; all are durable then. */
    public int keep(List<JsonNode> updates) {
        List<ReceivedUpdate> understood = new ArrayList<>();
        int parked = 0;
        for (JsonNode update : updates) {
            if (KINDS.stream().noneMatch(update::has)) {
                continue;
            }
            String error = errorOf(update);
            if (error.isEmpty()) {
                understood.add(received(update));
            } else {
                inbox.receiveParked(bot, received(update), error, clock.instant());
                parked++;
            }
        }
        int fresh = understood.isEmpty() ? 0 : inbox.receive(bot, understood, clock.instant());
        workers.wake(fresh);
        return fresh + parked;
    }

    /** Empty if the library understands it. */
    private String errorOf(JsonNode update) {
        try {
            Update ignored = json.treeToValue(update, Update.class);
            return "";
        } catch (JsonProcessingException e) {
            return "not understood: " + e.getOriginalMessage();
        }
    }

    private static ReceivedUpdate received(JsonNode update) {
        return new ReceivedUpdate(
                update.path("update_id").asLong(), chatKey(update), update.toString());
    }

    /** Presses and messages of a private chat share their turn order. */
    private static String chatKey(JsonNode update) {
        for (JsonNode place :
                List.of(
                        update.path("message").path("chat"),
                        update.path("callback_query").path("message").path("chat"),
                        update.path("callback_query").path("from"),
                        update.path("my_chat_member").path("chat"))) {
            if (place.path("id").isIntegralNumber()) {
                return place.path("id").asText();
            }
        }
        return "unknown";
    }
}
