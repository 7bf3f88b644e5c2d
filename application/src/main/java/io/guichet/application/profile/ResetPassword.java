package io.guichet.application.profile;

import io.guichet.application.factor.PasskeyRequest;
import io.guichet.application.factor.Proof;
import io.guichet.domain.identity.EmailAddress;

import java.util.Optional;

/** A person chooses a new password by a mailed link, or his first one. */
public interface ResetPassword {

    /** Done alike whether anybody has the e-mail. */
    void ask(EmailAddress email);

    boolean isGood(String code);

    /**
     * What a browser asks his passkeys, for whoever has any and would end everything by this link;
     * empty also if the link is not good.
     */
    Optional<PasskeyRequest> askPasskey(String code);

    /**
     * Sets it, ends what it ends and tells the person. Whoever has a second factor ends everything
     * only by showing it, {@code factor}, since what is ended was made with one.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if it cannot be one
     */
    Outcome set(String code, String password, PasswordEnds ends, Proof factor);

    /** How it can end. */
    enum Outcome {
        DONE,
        /** What was shown of the second factor is wrong, or not looked at for a while. */
        FACTOR_REFUSED,
        /** Unknown, used or expired: all look the same. */
        NO_SUCH_LINK
    }
}
