package io.guichet.application.factor;

import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person's second factors: enrolled, confirmed, and removed with what one of them shows. */
public interface KeepSecondFactors {

    Held show(ProfileId profile);

    /**
     * Begins one; it counts once {@link #confirm} met its first code, or its key was made. What was
     * begun before and never confirmed is over. The first takes the password: whoever holds a
     * session or a token alone shall not lock its owner out with a factor of his own.
     *
     * @throws io.guichet.domain.shared.InvalidValueException {@code invalid-name}
     */
    Beginning begin(ProfileId profile, Entrance entrance, Wanted wanted);

    /** With the first method come backup codes; this counts as a confirmation besides. */
    Outcome confirm(ProfileId profile, Entrance entrance, UUID factor, Proof proof);

    /** With the last method go the backup codes. */
    Outcome remove(ProfileId profile, Entrance entrance, UUID factor, Proof proof);

    /** Puts new backup codes in the place of the old ones. */
    Outcome newCodes(ProfileId profile, Entrance entrance, Proof proof);

    /**
     * What somebody wants to have.
     *
     * @param password empty where it is not the first
     */
    record Wanted(FactorKind kind, String name, String password) {

        /** Passwords do not stray into logs. */
        @Override
        public String toString() {
            return kind + " " + name;
        }
    }

    /** What a person has. */
    record Held(List<SecondFactor> factors, List<Passkey> passkeys, int codesLeft) {

        public Held {
            factors = List.copyOf(factors);
            passkeys = List.copyOf(passkeys);
        }

        /** What is known of a factor if it is a passkey. */
        public Optional<Passkey> passkey(SecondFactor factor) {
            return passkeys.stream()
                    .filter(passkey -> passkey.factor().equals(factor.id()))
                    .findFirst();
        }
    }

    /** How beginning can end. */
    sealed interface Beginning {

        /** What an authenticator application has to be told, as a text, a link and a picture. */
        record Begun(SecondFactor factor, String uri, String svg) implements Beginning {}

        /** What a browser has to be told, so that it has a passkey made. */
        record Asked(SecondFactor factor, PasskeyRequest request) implements Beginning {}

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

        /** What was shown was not what was asked for. */
        record Refused(Tried why) implements Outcome {}
    }
}
