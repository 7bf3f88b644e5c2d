package io.guichet.application.reform.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.reform.TransmissionState;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was told to the platform, newest first. */
public interface ListTransmissions {

    Page<Transmission> list(SellerCode seller, Filter filter, Position after, int limit);

    Optional<Transmission> find(UUID id);

    /** What is wanted; an empty status or subject is any. */
    record Filter(
            Optional<TransmissionKind> kind,
            Optional<TransmissionState> state,
            String status,
            String subject) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), "", "");
    }

    /** Where a page ends. */
    record Position(Instant createdAt, UUID id) {

        public static final Position START =
                new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    }
}
