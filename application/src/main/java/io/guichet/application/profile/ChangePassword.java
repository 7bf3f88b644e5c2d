package io.guichet.application.profile;

import io.guichet.domain.identity.ProfileId;

/** Somebody signed in changes his password; the old one is asked. */
public interface ChangePassword {

    /**
     * Changes it, ends what it ends, this session as well, and tells the person.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if it cannot be one
     */
    Outcome change(ProfileId profile, String old, String chosen, PasswordEnds ends);

    /** How it can end. */
    enum Outcome {
        DONE,
        WRONG_PASSWORD,
        /** Too often in vain. */
        TOO_MANY
    }
}
