package io.guichet.bot.telegram.sending;

import io.guichet.bot.telegram.shared.BackOff;
import io.guichet.bot.telegram.shared.Pace;

import java.time.Duration;

/**
 * Pauses all sending. One chat that was too fast is no reason; a second one in the meantime is, and
 * so is a Bot API that cannot be reached.
 */
final class Throttle {

    private final BackOff outage;
    private long refusedChat;
    private long refusedUntil = System.nanoTime();
    private long pausedUntil = System.nanoTime();

    Throttle(Pace pace) {
        this.outage = pace.backOff();
    }

    synchronized void refused(long chat, Duration pause) {
        long now = System.nanoTime();
        long until = now + pause.toNanos();
        if (refusedUntil - now > 0 && refusedChat != chat) {
            pausedUntil = until;
        }
        refusedChat = chat;
        refusedUntil = until;
    }

    synchronized void unreachable() {
        if (pause().isZero()) {
            pausedUntil = System.nanoTime() + outage.next().toNanos();
        }
    }

    synchronized void reached() {
        outage.reset();
    }

    /** How long nothing may be sent. */
    synchronized Duration pause() {
        return Duration.ofNanos(Math.max(0, pausedUntil - System.nanoTime()));
    }
}
