package io.guichet.application.session;

import io.guichet.domain.identity.ProfileId;

/** Whether somebody has to prove a second factor after his password. */
@FunctionalInterface
public interface SecondFactorNeed {

    /** Asked within a transaction. */
    boolean isNeeded(ProfileId profile);
}
