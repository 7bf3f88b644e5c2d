package io.guichet.application.staff.port;

import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;
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

    /** Who a profile is at providers. */
    List<Link> linksOf(ProfileId profile);

    /** Who somebody is there, and since when it is known. */
    record Link(String issuer, String subject, Instant linkedAt) {}

    /**
     * Says for ever who somebody at a provider is here.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if one of both is linked
     */
    void link(String issuer, String subject, ProfileId profile, Instant at);
}
