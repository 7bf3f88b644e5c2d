package io.guichet.application.session.port;

import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.Optional;

/** The hash of each profile's password. Every adapter passes {@code CredentialsContract}. */
public interface Credentials {

    /** The PHC string of a profile's password; empty if it has none yet. */
    Optional<String> find(ProfileId profile);

    /** The same, locked until the transaction ends, as it is once nobody else changes it. */
    Optional<String> lock(ProfileId profile);

    /** Stores a profile's password in the place of the one it had, if any. */
    void save(ProfileId profile, String passwordHash, Instant at);

    /** From now on a profile has no password, whatever it had. */
    void remove(ProfileId profile);
}
