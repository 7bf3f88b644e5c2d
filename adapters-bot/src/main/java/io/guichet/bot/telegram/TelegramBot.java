package io.guichet.bot.telegram;

import io.guichet.application.conversation.ConversationHealth.Report;
import io.guichet.bot.shared.Dialogue;
import io.guichet.bot.telegram.api.BotApi;
import io.guichet.bot.telegram.handling.NoticeWorker;
import io.guichet.bot.telegram.handling.Turns;
import io.guichet.bot.telegram.handling.UpdateWorker;
import io.guichet.bot.telegram.receiving.Intake;
import io.guichet.bot.telegram.receiving.UpdatePoller;
import io.guichet.bot.telegram.receiving.Webhook;
import io.guichet.bot.telegram.sending.MessageSender;
import io.guichet.bot.telegram.shared.BotPorts;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.BotSettings.Mode;
import io.guichet.bot.telegram.shared.Loop;
import io.guichet.bot.telegram.shared.Signal;
import io.guichet.bot.telegram.shared.Signals;
import io.guichet.bot.telegram.shared.Stopping;
import io.guichet.bot.telegram.shared.Vitals;
import io.guichet.bot.telegram.shared.Watch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * The bot: its threads and connections, from start to stop. What is under way when it stops is
 * finished if that is quick; all else waits in the inbox and the outbox for the next start.
 */
public final class TelegramBot {

    private static final Logger LOG = System.getLogger(TelegramBot.class.getName());
    private static final int WORKERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration ALARMING_LAG = Duration.ofMinutes(2);

    private final BotSettings settings;
    private final BotPorts ports;
    private final Watch watch;
    private final ThreadFactory threads;
    private final Signals signals = new Signals(new Signal(WORKERS), new Signal(WORKERS));
    private final BotApi api;
    private final BotApi pollingApi;
    private final Webhook webhook;
    private final UpdatePoller poller;
    private final List<Loop> loops = new ArrayList<>();

    public TelegramBot(
            BotSettings settings,
            BotPorts ports,
            Dialogue dialogue,
            Clock clock,
            ThreadFactory threads) {
        this.settings = settings;
        this.ports = ports;
        this.watch = new Watch(clock, new Vitals(), new Stopping());
        this.threads = threads;
        this.api = new BotApi(settings, threads);
        this.pollingApi = new BotApi(settings, threads);
        Intake intake = new Intake(ports.inbox(), settings.bot(), signals.updates(), clock);
        this.webhook = new Webhook(intake, settings, watch);
        this.poller = new UpdatePoller(pollingApi, intake, ports.leases(), settings, watch);
        addLoops(dialogue);
    }

    /** Returns at once, whether the Bot API can be reached or not. */
    public void start() {
        loops.forEach(Loop::start);
    }

    /** Aborts the poll under way; when it returns no thread is left. */
    public void stop() {
        watch.stopping().request();
        signals.wakeAll();
        pollingApi.close();
        endLoops();
        api.close();
        releaseLease();
    }

    private void releaseLease() {
        if (settings.mode() == Mode.POLLING) {
            try {
                poller.release();
            } catch (RuntimeException expires) {
                LOG.log(Level.INFO, "the poller's lease is left to expire: " + expires);
            }
        }
    }

    private void endLoops() {
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            for (Loop loop : loops) {
                loop.awaitEnd(deadline);
            }
            loops.forEach(Loop::interrupt);
            for (Loop loop : loops) {
                loop.awaitEnd(deadline + PATIENCE.toNanos());
            }
        } catch (InterruptedException hurry) {
            loops.forEach(Loop::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    public Webhook webhook() {
        return webhook;
    }

    public BotHealth health() {
        Instant now = watch.clock().instant();
        Vitals vitals = watch.vitals();
        Report report = ports.health().report(settings.bot(), now);
        return new BotHealth(
                state(report),
                settings.mode(),
                vitals.fault().orElse(""),
                Duration.between(vitals.lastContactAt(), now),
                report.inboxLag(),
                report.outboxLag(),
                report.parkedUpdates(),
                report.parkedMessages(),
                vitals.pendingUpdates());
    }

    private BotHealth.State state(Report report) {
        boolean late = report.inboxLag().compareTo(ALARMING_LAG) > 0;
        if (late || watch.vitals().fault().isPresent()) {
            return BotHealth.State.DOWN;
        }
        if (watch.vitals().isStandby()) {
            return BotHealth.State.STANDBY;
        }
        boolean met = watch.vitals().lastContactAt().isAfter(Instant.EPOCH);
        return met ? BotHealth.State.UP : BotHealth.State.DOWN;
    }

    private void addLoops(Dialogue dialogue) {
        Turns turns = new Turns(dialogue, ports.outbox(), api, settings, watch);
        UpdateWorker worker = new UpdateWorker(ports, turns, settings, watch, signals);
        MessageSender sender = new MessageSender(api, ports, settings, watch, signals.messages());
        for (int number = 1; number <= WORKERS; number++) {
            add("updates-" + number, worker);
            add("messages-" + number, sender);
        }
        add("notices", new NoticeWorker(ports, dialogue, settings, watch, signals.messages()));
        add("housekeeping", new Housekeeping(api, ports.health(), settings, watch));
        if (settings.mode() == Mode.POLLING) {
            add("poller", poller);
        }
    }

    private void add(String name, Loop.Round round) {
        loops.add(new Loop(name, round, threads, watch.stopping(), settings.pace()));
    }
}
