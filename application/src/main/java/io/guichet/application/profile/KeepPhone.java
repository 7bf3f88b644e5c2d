package io.guichet.application.profile;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.ProfileId;

import java.util.Optional;

/**
 * Somebody's telephone number, by which staff asks him whether it is he who lost his access. Its
 * owner is told by mail of every change.
 */
public interface KeepPhone {

    Optional<Phone> show(ProfileId profile);

    /** The same number again changes nothing, not even since when it is kept. */
    Outcome change(Command command);

    /** Whether there was one. */
    boolean remove(ProfileId profile);

    /** {@code country} is where a number without {@code +} is dialled, or empty. */
    record Command(ProfileId profile, String written, String country) {

        public Command {
            requireNonNull(profile, "profile");
            requireNonNull(written, "written");
            requireNonNull(country, "country");
        }
    }

    /** How a change can end. */
    sealed interface Outcome {

        record Kept(Phone phone) implements Outcome {}

        /** No numbering plan has such a number. */
        record NoNumber() implements Outcome {}
    }
}
