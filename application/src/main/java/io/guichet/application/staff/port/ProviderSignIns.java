package io.guichet.application.staff.port;

import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.Optional;

/**
 * Sign-ins begun at the provider, by the SHA-256 of their state, and who is who there. Adapters
 * pass {@code ProviderSignInsContract}.
 */
public interface ProviderSignIns {

    void begin(String stateHash, Instant expiresAt);

    /** Whether it was begun and has not expired at {@code now}; of two who ask, one is told so. */
    boolean take(String stateHash, Instant now);

    /** Forgets what expired before {@code before}; how many there were. */
    int forget(Instant before);

    Optional<ProfileId> find(String issuer, String subject);

    /** Whether a profile is somebody at this provider. */
    boolean isLinked(String issuer, ProfileId profile);

    /**
     * Says for ever who somebody at a provider is here.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if one of both is linked
     */
    void link(String issuer, String subject, ProfileId profile, Instant at);
}
