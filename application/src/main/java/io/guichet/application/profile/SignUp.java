package io.guichet.application.profile;

import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.InvalidValueException;

/**
 * A stranger makes himself a profile: he asks with an e-mail, and goes on by the link mailed to it.
 * Whether somebody has the e-mail already is told to its owner alone.
 */
public interface SignUp {

    int LONGEST_NAME = 200;

    /** Whether the operator lets strangers in. */
    boolean isOpen();

    /** Answered alike whoever has the e-mail; {@link Outcome.Closed} if nobody is let in. */
    Outcome ask(EmailAddress email, Language language);

    boolean isGood(String code);

    /**
     * Makes the profile.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if name or password cannot be
     */
    Outcome confirm(Confirmation confirmation);

    /**
     * What somebody calls himself, in one line.
     *
     * @throws InvalidValueException {@code invalid-name}
     */
    static String nameOf(String written) {
        String name = written.strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("invalid-name");
        }
        return name;
    }

    /** The code of the link, and what he calls himself. */
    record Confirmation(String code, String name, String password) {

        @Override
        public String toString() {
            return "SignUp.Confirmation[...]";
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Asked() implements Outcome {}

        record Closed() implements Outcome {}

        record SignedUp(ProfileId profile) implements Outcome {}

        /** Unknown, used or expired: all look the same. */
        record NoSuchLink() implements Outcome {}
    }
}
