package io.guichet.application.recovery.port;

import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.Standing.State;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases of people who lost what lets them in. Every adapter passes {@code RecoveriesContract}. */
public interface Recoveries {

    /**
     * Stores a new case.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the person has one that is
     *     not over
     */
    void add(RecoveryCase opened);

    /**
     * Stores how a case is now; checks are only added.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(RecoveryCase changed);

    Optional<RecoveryCase> find(UUID id);

    /** The one of a person that is not over. */
    Optional<RecoveryCase> underWay(ProfileId profile);

    /** All of a person, the newest first. */
    List<RecoveryCase> of(ProfileId profile);

    /** Those in a state that somebody may see, the newest first. */
    List<RecoveryCase> list(State state, Sight sight, int limit);

    /**
     * What is seen of all cases.
     *
     * @param but nothing about this person
     * @param ofStaff whether cases about staff are seen as well
     */
    record Sight(ProfileId but, boolean ofStaff) {}

    /** Decided ones whose time has come, the oldest first. */
    List<UUID> due(Instant now, int limit);
}
