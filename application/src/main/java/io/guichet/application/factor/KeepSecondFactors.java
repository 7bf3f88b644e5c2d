package io.guichet.application.factor;

import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.UUID;

/** A person's second factors: enrolled, confirmed by a code, and removed with a last one. */
public interface KeepSecondFactors {

    Held show(ProfileId profile);

    /**
     * Begins one; it counts once {@link #confirm} met its first code. What was begun before and
     * never confirmed is over. The first takes the password: whoever holds a session or a token
     * alone shall not lock its owner out with a factor of his own.
     *
     * @param password empty where it is not the first
     * @throws io.guichet.domain.shared.InvalidValueException {@code invalid-name}
     */
    Beginning begin(ProfileId profile, String name, String password);

    /** With the first method come backup codes; the code counts as a confirmation besides. */
    Outcome confirm(ProfileId profile, Entrance entrance, UUID factor, String code);

    /** With the last method go the backup codes. */
    Outcome remove(ProfileId profile, UUID factor, String code);

    /** Puts new backup codes in the place of the old ones. */
    Outcome newCodes(ProfileId profile, String code);

    /** What a person has. */
    record Held(List<SecondFactor> factors, int codesLeft) {

        public Held {
            factors = List.copyOf(factors);
        }
    }

    /** How beginning can end. */
    sealed interface Beginning {

        /** What an authenticator application has to be told, as a text, a link and a picture. */
        record Begun(SecondFactor factor, String uri, String svg) implements Beginning {}

        /** He has as many as one may have. */
        record TooManyFactors() implements Beginning {}

        record WrongPassword() implements Beginning {}

        /** Wrong too often: none is looked at for a while. */
        record TooManyTries() implements Beginning {}
    }

    /** How it can end. */
    sealed interface Outcome {

        /** {@code codes} are told this once; empty where there are none to tell. */
        record Done(List<BackupCode> codes) implements Outcome {

            public Done {
                codes = List.copyOf(codes);
            }
        }

        record NoSuchFactor() implements Outcome {}

        /** The code was not the one that was asked for. */
        record Refused(Tried why) implements Outcome {}
    }
}
