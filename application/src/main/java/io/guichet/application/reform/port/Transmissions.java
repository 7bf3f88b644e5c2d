package io.guichet.application.reform.port;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.reform.TransmissionKind.Destination;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is told to the platform, each thing once by its key. Every adapter passes {@code
 * TransmissionsContract}.
 */
public interface Transmissions {

    /**
     * Adds one.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if its key is taken
     */
    void add(Transmission transmission);

    Optional<Transmission> find(UUID id);

    /** The last that was written of a kind about something; of one moment the greatest key. */
    Optional<Transmission> latest(SellerCode seller, TransmissionKind kind, String subject);

    /**
     * One for a destination that is due and neither accepted nor rejected, for whoever asks alone
     * until the lease ends.
     */
    Optional<Transmission> claim(Destination destination, Instant now, Duration lease);

    /**
     * Keeps how one stands now.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if it changed since it was
     *     read
     */
    void save(Transmission transmission);
}
