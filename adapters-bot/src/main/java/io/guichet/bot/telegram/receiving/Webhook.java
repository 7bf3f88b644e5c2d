package io.guichet.bot.telegram.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.Watch;
import io.guichet.bot.telegram.shared.WebhookKey;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Takes updates that the Bot API brings. They are kept and handled later: a slow answer would hold
 * up the chat's queue, an error makes the Bot API bring the update again.
 */
public final class Webhook {

    private static final int LARGEST_BODY = 512 * 1024;

    private final Intake intake;
    private final WebhookKey key;
    private final boolean open;
    private final Watch watch;
    private final ObjectMapper json = new ObjectMapper();

    public Webhook(Intake intake, BotSettings settings, Watch watch) {
        this.intake = intake;
        this.key = settings.webhookKey();
        this.open = settings.mode() == BotSettings.Mode.WEBHOOK;
        this.watch = watch;
    }

    /** {@code slug} and {@code password} are what the caller presents, empty if nothing. */
    public Outcome take(String slug, String password, InputStream body) throws IOException {
        if (!open || !key.opensPath(slug)) {
            return Outcome.NO_SUCH_PATH;
        }
        if (!key.isPassword(password)) {
            return Outcome.WRONG_PASSWORD;
        }
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            return Outcome.TOO_LARGE;
        }
        return kept(bytes);
    }

    private Outcome kept(byte[] bytes) throws IOException {
        JsonNode update;
        try {
            update = json.readTree(bytes);
        } catch (JsonProcessingException e) {
            return Outcome.NO_UPDATE;
        }
        if (!update.path("update_id").isIntegralNumber()) {
            return Outcome.NO_UPDATE;
        }
        intake.keep(List.of(update));
        watch.vitals().contact(watch.clock().instant());
        return Outcome.KEPT;
    }

    /** How a call can end, with the HTTP status that says so. */
    public enum Outcome {
        KEPT(200),
        NO_UPDATE(400),
        WRONG_PASSWORD(403),
        NO_SUCH_PATH(404),
        TOO_LARGE(413);

        private final int status;

        Outcome(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
