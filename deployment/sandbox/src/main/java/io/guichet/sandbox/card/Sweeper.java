package io.guichet.sandbox.card;

import java.time.Duration;

/** Looks at the sessions every second, so that one expires though nobody asks for it. */
final class Sweeper implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Thread thread;

    private Sweeper(Thread thread) {
        this.thread = thread;
    }

    static Sweeper start(CardProvider provider) {
        return new Sweeper(
                Thread.ofVirtual().name("sandbox-card-expiry").start(() -> sweep(provider)));
    }

    private static void sweep(CardProvider provider) {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                provider.expire();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
