package io.guichet.application.profile;

import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

/**
 * Somebody changes his e-mail: he asks with his password, agrees by a link to the present address
 * and proves the new one by a link to it. Whether somebody else has it is told to nobody.
 */
public interface ChangeEmail {

    Outcome ask(ProfileId profile, String password, EmailAddress newEmail);

    /** By the link to the present address. */
    Outcome consent(String code);

    /** By the link to the new address; both are told. */
    Outcome prove(String code);

    /** How it can end. */
    enum Outcome {
        DONE,
        WRONG_PASSWORD,
        /** Too often in vain. */
        TOO_MANY,
        /** Unknown, used or expired: all look the same. */
        NO_SUCH_LINK
    }
}
