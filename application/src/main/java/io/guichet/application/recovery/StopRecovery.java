package io.guichet.application.recovery;

import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.RecoveryCase;

import java.util.Optional;
import java.util.UUID;

/** Somebody stops what staff is about to do with his profile: signed in, or by a mailed link. */
public interface StopRecovery {

    /** The case about him that is not over. */
    Optional<RecoveryCase> underWay(ProfileId profile);

    /**
     * Whether there was one to stop; {@code token} is what he came by, empty on the pages. Staff
     * sees which it was.
     */
    boolean stop(ProfileId profile, Optional<UUID> token);

    /**
     * By the code of a link, which stops the case it was written about and no other; unknown, used
     * and expired ones look the same.
     */
    boolean stopByLink(String code);
}
