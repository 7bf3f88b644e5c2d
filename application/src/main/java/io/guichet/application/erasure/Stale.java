package io.guichet.application.erasure;

import java.time.Duration;

/** What is of no use once it has been over for so long, and how long it is kept then. */
public enum Stale {
    /**
     * Letters that were sent or given up. What they said is gone already, so that none can be sent
     * again; of one given up the mail server's words are left, which may name the mailbox.
     */
    LETTERS(30),
    /** Invitations, accepted or not, from their end on. */
    INVITATIONS(90),
    /** Tokens, from their end on. */
    TOKENS(90),
    /** Links to chats that never came about or were ended, from when they were begun. */
    CHAT_LINKS(90),
    /** Cases of lost access with all that was seen in them, from when they were over. */
    RECOVERIES(365);

    private final int days;

    Stale(int days) {
        this.days = days;
    }

    /** If the operator says nothing else. */
    public Duration kept() {
        return Duration.ofDays(days);
    }
}
