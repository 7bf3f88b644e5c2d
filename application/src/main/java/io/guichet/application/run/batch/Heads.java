package io.guichet.application.run.batch;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.SellerCode;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Where series will stand once the batches are written that are under way in this process. Instead
 * of waiting for their heads the next batch is played on from there meanwhile; it counts only if
 * the heads, once they are locked, stand just there. Nothing depends on a guess being right.
 */
public final class Heads {

    /**
     * After a wrong guess somebody else issues as well: so many batches then wait for their turn.
     */
    private static final int CAUTION = 10;

    private final ReentrantLock playing = new ReentrantLock(true);
    private final Map<Key, Guess> guesses = new HashMap<>();
    private int caution;

    private record Key(SellerCode seller, DocumentKind kind) {}

    /** Holds until the thread that makes it so is through. */
    private record Guess(Series head, Thread by) {}

    /** Whether it is worth to play on a guess. */
    public synchronized boolean areGuessed() {
        if (caution > 0) {
            caution--;
        }
        return caution == 0;
    }

    /** Plays one batch at a time, since each begins where the one before ends. */
    public <T> T inTurn(Supplier<T> play) {
        playing.lock();
        try {
            return play.get();
        } finally {
            playing.unlock();
        }
    }

    /** A batch of this thread's ends here, if it is written. */
    public synchronized void expect(Collection<Series> ends) {
        for (Series end : ends) {
            guesses.put(new Key(end.seller(), end.kind()), new Guess(end, Thread.currentThread()));
        }
    }

    /** What this thread did is written or given up; it says nothing of what is to come. */
    public synchronized void forget() {
        guesses.values().removeIf(guess -> guess.by() == Thread.currentThread());
    }

    public synchronized void wasWrong() {
        caution = CAUTION;
    }

    /**
     * Nothing if no other batch under way issues in the series: then it stands where it is read.
     */
    synchronized Optional<Series> expected(SellerCode seller, DocumentKind kind) {
        return Optional.ofNullable(guesses.get(new Key(seller, kind))).map(Guess::head);
    }
}
