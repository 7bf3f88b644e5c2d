package io.guichet.application.notification;

import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hands out what waits in the outbox to whoever sends it on one channel. */
public interface PendingNotices {

    /**
     * The oldest notices due on a channel, claimed for a while so that no other node takes them.
     * Whoever dies without a word loses his claim and they are handed out again.
     */
    List<PendingNotice> claim(Channel channel, int limit, Instant now, Duration lease);

    /** Notes those of some claims that still hold as sent, all at once. */
    void sent(List<PendingNotice> notices, Instant now);

    default void sent(PendingNotice notice, Instant now) {
        sent(List.of(notice), now);
    }

    /** Puts a notice back until later; {@code error} is kept for the operator. */
    void retryAt(PendingNotice notice, Instant at, String error);

    /** Gives up on a notice, visibly; {@code error} is kept for the operator. */
    void park(PendingNotice notice, Instant now, String error);

    /**
     * Removes the oldest, at most so many, of those that were sent on every channel before an
     * instant. Answers how many.
     */
    int purgeSent(Instant before, int atMost);

    /**
     * Removes, those given up first, at most so many that wait on no channel, were given up on one
     * and were neither sent nor given up since an instant. Answers how many.
     */
    int purgeGivenUp(Instant before, int atMost);

    /**
     * What everybody who sees a customer's bills was told of him and is still kept, below an id,
     * the highest first.
     */
    Page<ToldNotice> toldOf(CustomerNumber customer, long before, int limit);

    /** What a person alone was told, likewise. */
    Page<ToldNotice> toldTo(ProfileId person, long before, int limit);

    /** How many notices were given up on a channel. */
    long parked(Channel channel);

    /** The ways people are told. */
    enum Channel {
        MAIL,
        CHAT
    }

    /**
     * A notice that was told, without its facts.
     *
     * @param mailedAt empty where it was not mailed, or is not yet
     * @param inChatsAt when it was told in the chats that were linked, if there were any; empty
     *     where it is not yet
     */
    record ToldNotice(
            long id,
            Notice.Kind kind,
            CustomerNumber customer,
            Optional<Instant> mailedAt,
            Optional<Instant> inChatsAt) {

        public ToldNotice {
            mailedAt = kind.isMailed() ? mailedAt : Optional.empty();
        }
    }

    /** A claimed notice; {@code tries} counts the earlier attempts. */
    record PendingNotice(long id, Channel channel, Notice notice, int tries) {}
}
