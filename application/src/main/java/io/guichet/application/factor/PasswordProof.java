package io.guichet.application.factor;

import io.guichet.domain.identity.ProfileId;

/** Whether somebody who is in knows the password of the profile he came in for. */
@FunctionalInterface
public interface PasswordProof {

    /** Guessing is as slow as at the door. Whoever has no password yet knows none. */
    Result prove(ProfileId profile, String password);

    /** What came of it. */
    enum Result {
        RIGHT,
        WRONG,
        TOO_OFTEN
    }
}
