package io.guichet.it;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks again and again until what is expected is there. */
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

    private Await() {}

    static <T> T until(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError("waited " + PATIENCE + " in vain for " + what);
    }

    static void untilTrue(String what, Supplier<Boolean> look) {
        until(what, () -> look.get() ? Optional.of(true) : Optional.empty());
    }
}
