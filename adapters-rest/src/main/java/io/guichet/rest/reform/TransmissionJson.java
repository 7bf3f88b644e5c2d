package io.guichet.rest.reform;

import io.guichet.domain.reform.Standing;
import io.guichet.domain.reform.Transmission;
import io.guichet.rest.shared.Words;

import java.time.Instant;

/**
 * A file for the platform or an invoice for Chorus Pro and how it stands there. {@code flow} is the
 * number it has there, {@code status} the word for it there, {@code reason} the last trouble with
 * it or what is missing; these are null where there is none.
 */
public record TransmissionJson(
        String id,
        String seller,
        String kind,
        String subject,
        String fileName,
        String state,
        String flow,
        String status,
        String reason,
        boolean needsStaff,
        Instant createdAt,
        Instant changedAt) {

    static TransmissionJson from(Transmission transmission) {
        Standing standing = transmission.standing();
        return new TransmissionJson(
                transmission.id().toString(),
                transmission.seller().value(),
                Words.of(transmission.kind()),
                transmission.subject(),
                transmission.file().name(),
                Words.of(standing.state()),
                orNull(standing.flow()),
                orNull(standing.status()),
                orNull(standing.reason()),
                transmission.needsStaff(),
                standing.createdAt(),
                standing.changedAt());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
