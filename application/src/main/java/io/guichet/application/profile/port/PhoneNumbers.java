package io.guichet.application.profile.port;

import io.guichet.domain.identity.PhoneNumber;

import java.util.Optional;

/** Reads telephone numbers as people write them, by the numbering plans of the world. */
public interface PhoneNumbers {

    /**
     * Empty for what is nobody's number. {@code country} (ISO 3166-1, {@code FR}) is where a number
     * without {@code +} is dialled; empty if it has to have one.
     */
    Optional<PhoneNumber> read(String written, String country);
}
