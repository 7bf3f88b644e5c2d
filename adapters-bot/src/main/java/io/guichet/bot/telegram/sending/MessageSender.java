package io.guichet.bot.telegram.sending;

import io.guichet.application.conversation.ChatMemories;
import io.guichet.application.conversation.MessageOutbox;
import io.guichet.application.conversation.MessageOutbox.ClaimedMessage;
import io.guichet.bot.telegram.api.BotApi;
import io.guichet.bot.telegram.shared.BackOff;
import io.guichet.bot.telegram.shared.BotPorts;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.Loop;
import io.guichet.bot.telegram.shared.Signal;
import io.guichet.bot.telegram.shared.Watch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Sends what waits, one message of a chat after the other. Nobody knows whether a call that got no
 * answer was carried out; such a message is sent again, since one too many is better than none.
 */
public final class MessageSender implements Loop.Round {

    private static final Logger LOG = System.getLogger(MessageSender.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final int TRIES_AFTER_FAULTS = 10;

    private final MessageOutbox outbox;
    private final ChatMemories memories;
    private final BotSettings settings;
    private final Watch watch;
    private final Signal work;
    private final Throttle throttle;
    private final Post post;

    public MessageSender(
            BotApi api, BotPorts ports, BotSettings settings, Watch watch, Signal work) {
        this.outbox = ports.outbox();
        this.memories = ports.memories();
        this.settings = settings;
        this.watch = watch;
        this.work = work;
        this.throttle = new Throttle(settings.pace());
        FilePost files = new FilePost(api, ports, settings, watch.clock());
        this.post = new Post(api, settings.bot(), ports.outbox(), files);
    }

    /** May be run by several threads at once. */
    @Override
    public void run() throws InterruptedException {
        Duration pause = throttle.pause();
        if (pause.isPositive()) {
            watch.stopping().rest(pause);
            return;
        }
        List<ClaimedMessage> claimed =
                outbox.claim(settings.bot(), settings.node(), 1, now(), LEASE);
        if (claimed.isEmpty()) {
            work.await(settings.pace().idle());
            return;
        }
        send(claimed.getFirst());
    }

    private void send(ClaimedMessage message) throws InterruptedException {
        settle(message, attempt(message));
    }

    private Delivery attempt(ClaimedMessage message) throws InterruptedException {
        try {
            return post.deliver(message);
        } catch (InterruptedException end) {
            outbox.retryAt(message, now(), "interrupted");
            throw end;
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "message " + message.message().key() + " failed", fault);
            return new Delivery.Failed(fault.toString(), TRIES_AFTER_FAULTS);
        }
    }

    private void settle(ClaimedMessage message, Delivery delivery) throws InterruptedException {
        switch (delivery) {
            case Delivery.Delivered(long messageId) -> {
                throttle.reached();
                noteSent(message, messageId);
            }
            case Delivery.Throttled(Duration asked) -> {
                Duration pause = asked.compareTo(SHORTEST_PAUSE) > 0 ? asked : SHORTEST_PAUSE;
                throttle.refused(message.message().chat(), pause);
                outbox.retryAt(message, now().plus(pause), "429 for " + pause.toSeconds() + " s");
            }
            case Delivery.Failed(String why, int mostTries) -> retry(message, why, mostTries);
            case Delivery.Unreachable(String why) -> {
                memories.markBlocked(message.message().chat(), true);
                outbox.park(message, why);
            }
            case Delivery.Rejected(String why) -> park(message, why);
        }
    }

    /** Insists, since a message that is not noted as sent would be sent again. */
    private void noteSent(ClaimedMessage message, long messageId) throws InterruptedException {
        BackOff backOff = settings.pace().backOff();
        while (true) {
            try {
                outbox.sent(message, messageId, now());
                return;
            } catch (RuntimeException fault) {
                if (watch.stopping().isRequested()) {
                    throw fault;
                }
                LOG.log(Level.WARNING, "a message that was sent could not be noted", fault);
                watch.stopping().rest(backOff.next());
            }
        }
    }

    private void retry(ClaimedMessage message, String why, int mostTries) {
        if (message.tries() + 1 >= mostTries) {
            park(message, why);
            return;
        }
        if (mostTries == Post.TRIES_IN_OUTAGE) {
            throttle.unreachable();
        }
        Duration pause = BackOff.after(message.tries(), settings.pace().firstPause(), LONGEST_WAIT);
        outbox.retryAt(message, now().plus(pause), why);
    }

    private void park(ClaimedMessage message, String why) {
        LOG.log(Level.ERROR, "message " + message.message().key() + " is given up: " + why);
        outbox.park(message, why);
    }

    private Instant now() {
        return watch.clock().instant();
    }
}
