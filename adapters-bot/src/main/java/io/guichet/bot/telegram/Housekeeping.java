package io.guichet.bot.telegram;

import io.guichet.application.conversation.ConversationHealth;
import io.guichet.bot.telegram.api.Answer;
import io.guichet.bot.telegram.api.BotApi;
import io.guichet.bot.telegram.receiving.Registration;
import io.guichet.bot.telegram.shared.BackOff;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.BotSettings.Mode;
import io.guichet.bot.telegram.shared.Loop;
import io.guichet.bot.telegram.shared.Watch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Registers the bot, looks after the webhook and forgets what is old. */
final class Housekeeping implements Loop.Round {

    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final BotApi api;
    private final Registration registration;
    private final ConversationHealth health;
    private final BotSettings settings;
    private final Watch watch;
    private final BackOff backOff;
    private boolean registered;
    private Instant forgotAt = Instant.EPOCH;

    Housekeeping(BotApi api, ConversationHealth health, BotSettings settings, Watch watch) {
        this.api = api;
        this.registration = new Registration(api, settings);
        this.health = health;
        this.settings = settings;
        this.watch = watch;
        this.backOff = settings.pace().backOff();
    }

    @Override
    public void run() throws InterruptedException {
        if (!registered) {
            register();
            return;
        }
        if (settings.mode() == Mode.WEBHOOK) {
            lookAfterWebhook();
        }
        forgetDaily();
        watch.stopping().rest(ROUND);
    }

    private void register() throws InterruptedException {
        Optional<Answer> problem = registration.register();
        registered = problem.isEmpty();
        if (registered) {
            watch.vitals().contact(watch.clock().instant());
        } else if (!watch.stopping().isRequested()) {
            watch.vitals().fault(described(problem.get()));
            watch.stopping().rest(pauseAfter(problem.get()));
        }
    }

    private Duration pauseAfter(Answer problem) {
        boolean tokenRefused =
                problem instanceof Answer.Refused refused
                        && (refused.code() == 401 || refused.code() == 404);
        return tokenRefused ? settings.pace().refused() : backOff.next();
    }

    /** Somebody who polls with our token removes it. */
    private void lookAfterWebhook() throws InterruptedException {
        Answer answer = api.call("getWebhookInfo", Map.of(), LIMIT);
        if (!(answer instanceof Answer.Done(var info))) {
            watch.vitals().fault(described(answer));
            return;
        }
        registered = !info.path("url").asText().isEmpty();
        watch.vitals().pending(info.path("pending_update_count").asLong());
        if (info.has("last_error_message") && watch.vitals().pendingUpdates() > 0) {
            watch.vitals().fault(info.path("last_error_message").asText());
        } else {
            watch.vitals().contact(watch.clock().instant());
        }
    }

    private void forgetDaily() {
        Instant now = watch.clock().instant();
        if (now.isBefore(forgotAt.plus(DAILY))) {
            return;
        }
        int forgotten = health.forget(now.minus(KEPT));
        forgotAt = now;
        if (forgotten > 0) {
            LOG.log(
                    Level.INFO,
                    "forgot " + forgotten + " things older than " + KEPT.toDays() + " days");
        }
    }

    private static String described(Answer answer) {
        return switch (answer) {
            case Answer.Done ignored -> "done";
            case Answer.Refused refused -> refused.code() + " " + refused.description();
            case Answer.Unknown(String why) -> why;
        };
    }
}
