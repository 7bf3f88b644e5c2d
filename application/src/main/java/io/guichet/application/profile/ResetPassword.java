package io.guichet.application.profile;

import io.guichet.domain.identity.EmailAddress;

/** A person chooses a new password by a mailed link, or his first one. */
public interface ResetPassword {

    /** Done alike whether anybody has the e-mail. */
    void ask(EmailAddress email);

    boolean isGood(String code);

    /**
     * Sets it, ends what it ends and tells the person. Whoever has a second factor ends everything
     * only with a code of it, {@code factorCode}, since what is ended was made with one.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if it cannot be one
     */
    Outcome set(String code, String password, PasswordEnds ends, String factorCode);

    /** How it can end. */
    enum Outcome {
        DONE,
        /** The code of the second factor is wrong, or not looked at for a while. */
        FACTOR_REFUSED,
        /** Unknown, used or expired: all look the same. */
        NO_SUCH_LINK
    }
}
