package io.guichet.bot.telegram.shared;

import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Repeats a round of work on a thread of its own until everything stops. Whatever a round throws is
 * logged and tried again after a while: a thread that dies silently is the worst fault a bot has.
 */
public final class Loop {

    private static final Logger LOG = System.getLogger(Loop.class.getName());

    private final String name;
    private final Thread thread;
    private final Round round;
    private final Stopping stopping;
    private final BackOff backOff;
    private String lastLogged = "";

    public Loop(String name, Round round, ThreadFactory threads, Stopping stopping, Pace pace) {
        this.name = name;
        this.round = round;
        this.stopping = stopping;
        this.backOff = pace.backOff();
        this.thread = threads.newThread(this::run);
        thread.setName("guichet-bot-" + name);
    }

    public void start() {
        thread.start();
    }

    /** Waits for the thread to end until a moment of {@link System#nanoTime}. */
    public void awaitEnd(long deadline) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        thread.join(Math.max(1, left));
    }

    /** Insists, where a wish to stop was not enough. */
    public void interrupt() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!stopping.isRequested()) {
                runRound();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void runRound() throws InterruptedException {
        Actors.begin(Actor.HOUSE);
        try {
            round.run();
            backOff.reset();
            lastLogged = "";
        } catch (RuntimeException | Error fault) {
            if (stopping.isRequested()) {
                return;
            }
            log(fault);
            stopping.rest(backOff.next());
        } finally {
            Actors.end();
        }
    }

    /** In full when it is new, in a line while it goes on. */
    private void log(Throwable fault) {
        String sentence = "the bot's " + name + " failed and goes on: " + fault;
        if (sentence.equals(lastLogged)) {
            LOG.log(Level.WARNING, sentence);
        } else {
            LOG.log(Level.WARNING, sentence, fault);
        }
        lastLogged = sentence;
    }

    /** One round of work, which waits by itself when there is none. */
    public interface Round {

        void run() throws InterruptedException;
    }
}
