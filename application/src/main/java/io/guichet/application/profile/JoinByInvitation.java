package io.guichet.application.profile;

import io.guichet.domain.access.Permissions;

import java.util.Optional;

/**
 * Somebody who was asked to act for a customer comes by the mailed code. Without a profile he makes
 * one here: that he has the code proves the address it was mailed to.
 */
public interface JoinByInvitation {

    Optional<Asked> find(String code);

    /**
     * Makes the profile, which accepts.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if name or password cannot be
     */
    Outcome join(SignUp.Confirmation confirmation);

    /**
     * For whom he is to act, what he may do then, and whether the invited address has a profile.
     */
    record Asked(String customer, Permissions permissions, boolean hasProfile) {}

    /** How it can end. */
    enum Outcome {
        JOINED,
        /** Unknown, used, expired, or for somebody who has a profile: all look the same. */
        NO_SUCH_INVITATION
    }
}
