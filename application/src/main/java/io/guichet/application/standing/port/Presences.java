package io.guichet.application.standing.port;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.Inactivity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * On which day people came in last; nothing finer is kept. Every adapter passes {@code
 * PresencesContract}.
 */
public interface Presences {

    /**
     * Takes over from sessions, tokens and chats who came in, and begins with {@code now} for
     * whoever is not known yet.
     */
    void gather(Instant now);

    /** What is kept of somebody, if he is known yet. */
    Optional<Inactivity> of(ProfileId person);

    /**
     * Customers with owners, all of whom came in last before {@code day}, who hold services that
     * live and cost nothing, have no credit, no order, charge or usage under way, owe nothing, were
     * invoiced nothing since a year before that day, and are not on hold; by number, after {@code
     * after}.
     */
    List<Idle> idle(LocalDate day, long after, int limit);

    /**
     * Customers on hold for inactivity one of whose owners came in since, by page, token or chat,
     * or on a later day that is kept; by number, after {@code after}.
     */
    List<Returned> returned(long after, int limit);

    /** Customers on hold for inactivity who are not closed; by number, after {@code after}. */
    List<Absent> absent(long after, int limit);

    /**
     * That a customer was warned, in the place of earlier warnings, and of which day: nothing may
     * happen to him before.
     */
    void warned(CustomerNumber customer, LocalDate on, LocalDate until);

    /**
     * Somebody who stays away.
     *
     * @param warnedOn since then; earlier warnings do not count
     */
    record Idle(CustomerNumber customer, Inactivity inactivity, Optional<LocalDate> warnedOn) {}

    /**
     * Somebody who is on hold since nobody came in.
     *
     * @param until the day he was told of since he was put on hold; empty also where he was told by
     *     a version that did not keep it
     */
    record Absent(CustomerNumber customer, LocalDate heldOn, Optional<LocalDate> until) {}

    /** Somebody who was put on hold and came back: the owner who came in. */
    record Returned(CustomerNumber customer, ProfileId owner) {}
}
