package io.guichet.rest.admission;

import io.guichet.application.access.WritesAtOnce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets so many at a time work, in the order in which they came: each further one that works at once
 * makes what all do dearer ({@code docs/adr/0108-few-writes-at-once.md}). Nobody keeps a place for
 * long: whoever does not work but waits, for a lock or somebody's answer, gives way to the next.
 */
@ApplicationScoped
public class Admission {

    private static final Duration LONGEST = Duration.ofMillis(25);

    private final boolean isLimited;
    private final Duration longest;
    private final Semaphore free;
    private final Deque<Place> taken = new ConcurrentLinkedDeque<>();

    @Inject
    public Admission(WritesAtOnce writes) {
        this(writes, LONGEST);
    }

    Admission(WritesAtOnce writes, Duration longest) {
        isLimited = writes.most() > 0;
        this.longest = longest;
        free = new Semaphore(writes.most(), true);
    }

    /** For the container only: CDI builds its proxy with it. */
    public Admission() {
        this(new WritesAtOnce(0));
    }

    /** Waits for a place, and takes it. Whoever is interrupted has one of his own. */
    Place enter() {
        if (!isLimited) {
            return new Place(false);
        }
        try {
            while (!free.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                takeBack();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Place(false);
        }
        Place place = new Place(true);
        taken.addLast(place);
        return place;
    }

    int free() {
        return free.availablePermits();
    }

    int waiting() {
        return free.getQueueLength();
    }

    private void takeBack() {
        long now = System.nanoTime();
        taken.stream().filter(place -> place.isKeptTooLong(now)).forEach(Place::leave);
    }

    /** Is left once, whoever says so first. */
    final class Place {

        private final AtomicBoolean isTaken;
        private final long since = System.nanoTime();

        private Place(boolean isTaken) {
            this.isTaken = new AtomicBoolean(isTaken);
        }

        void leave() {
            if (isTaken.compareAndSet(true, false)) {
                taken.remove(this);
                free.release();
            }
        }

        private boolean isKeptTooLong(long now) {
            return now - since >= longest.toNanos();
        }
    }
}
