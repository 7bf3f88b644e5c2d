package io.guichet.bot.telegram.receiving;

import com.fasterxml.jackson.databind.JsonNode;

import io.guichet.application.conversation.Leases;
import io.guichet.bot.telegram.api.Answer;
import io.guichet.bot.telegram.api.BotApi;
import io.guichet.bot.telegram.shared.BackOff;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.Loop;
import io.guichet.bot.telegram.shared.Stopping;
import io.guichet.bot.telegram.shared.Vitals;
import io.guichet.bot.telegram.shared.Watch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks for updates on one node at a time. An update is confirmed, by asking for those behind it,
 * only when it is kept. What goes wrong is waited out; nothing ends the polling but the end of the
 * bot.
 */
public final class UpdatePoller implements Loop.Round {

    private static final Duration MARGIN = Duration.ofSeconds(15);
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final BotApi api;
    private final Intake intake;
    private final Leases leases;
    private final BotSettings settings;
    private final Vitals vitals;
    private final Stopping stopping;
    private final Clock clock;
    private final BackOff backOff;
    private final BackOff nothingNew;
    private long offset;

    public UpdatePoller(
            BotApi api, Intake intake, Leases leases, BotSettings settings, Watch watch) {
        this.api = api;
        this.intake = intake;
        this.leases = leases;
        this.settings = settings;
        this.vitals = watch.vitals();
        this.stopping = watch.stopping();
        this.clock = watch.clock();
        this.backOff = settings.pace().backOff();
        this.nothingNew = settings.pace().backOff();
    }

    @Override
    public void run() throws InterruptedException {
        if (!leases.hold(lease(), settings.node(), leaseTime())) {
            vitals.standby();
            stopping.rest(settings.pace().standby());
            return;
        }
        long askedAt = System.nanoTime();
        Answer answer = api.call("getUpdates", question(), longPoll().plus(MARGIN));
        Duration held = Duration.ofNanos(System.nanoTime() - askedAt);
        if (stopping.isRequested() && !(answer instanceof Answer.Done)) {
            return;
        }
        switch (answer) {
            case Answer.Done(JsonNode result) -> received(result, held);
            case Answer.Refused refused -> refused(refused);
            case Answer.Unknown(String why) -> waitOut(why, backOff.next());
        }
    }

    /** Lets another node take over at once. */
    public void release() {
        leases.release(lease(), settings.node());
    }

    private void received(JsonNode result, Duration held) throws InterruptedException {
        List<JsonNode> updates = new ArrayList<>();
        result.forEach(updates::add);
        int fresh = intake.keep(updates);
        vitals.contact(clock.instant());
        backOff.reset();
        if (updates.isEmpty()) {
            restIfNotHeld(held);
            return;
        }
        // Ids may restart lower, so the last one counts and not the highest.
        offset = updates.getLast().path("update_id").asLong() + 1;
        if (fresh > 0) {
            nothingNew.reset();
        } else {
            stopping.rest(nothingNew.next());
        }
    }

    /** Something between us and the Bot API may answer at once instead of holding the poll. */
    private void restIfNotHeld(Duration held) throws InterruptedException {
        if (held.compareTo(settings.pace().firstPause()) < 0) {
            stopping.rest(settings.pace().firstPause());
        }
    }

    private void refused(Answer.Refused refused) throws InterruptedException {
        if (refused.code() == CONFLICT && refused.says("webhook")) {
            Answer ignored = api.call("deleteWebhook", Map.of(), MARGIN);
        }
        Duration pause =
                switch (refused.code()) {
                    case TOO_MANY -> longer(refused.retryAfter(), settings.pace().firstPause());
                    case 401, 404 -> settings.pace().refused();
                    default -> backOff.next();
                };
        waitOut(refused.code() + " " + refused.description(), pause);
    }

    private void waitOut(String why, Duration pause) throws InterruptedException {
        vitals.fault(why);
        stopping.rest(pause);
    }

    private Map<String, Object> question() {
        Map<String, Object> question = new LinkedHashMap<>();
        if (offset != 0) {
            question.put("offset", offset);
        }
        question.put("limit", 100);
        question.put("timeout", longPoll().toSeconds());
        question.put("allowed_updates", Intake.KINDS);
        return question;
    }

    private Duration longPoll() {
        return settings.pace().longPoll();
    }

    private String lease() {
        return "telegram-poller-" + settings.bot();
    }

    /** Outlasts a poll, so that no other node begins one meanwhile. */
    private Duration leaseTime() {
        return longPoll().plus(MARGIN).plus(MARGIN);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
