package io.guichet.bot.telegram.shared;

/** What wakes the workers: updates that came in, messages that are to be sent. */
public record Signals(Signal updates, Signal messages) {

    public void wakeAll() {
        updates.wakeAll();
        messages.wakeAll();
    }
}
