package io.guichet.domain.reform;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How a transmission stands: since when, when the platform is to be asked next, how often it could
 * not be reached since it was last, and how often it answered since that it does not know one that
 * was handed over.
 */
public record Standing(
        TransmissionState state,
        String flow,
        String status,
        String reason,
        Instant createdAt,
        Instant changedAt,
        Instant dueAt,
        int tries,
        int misses) {

    public Standing {
        requireNonNull(state, "state");
        requireNonNull(flow, "flow");
        requireNonNull(status, "status");
        requireNonNull(reason, "reason");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(changedAt, "changedAt");
        requireNonNull(dueAt, "dueAt");
    }

    static Standing at(Instant now) {
        return new Standing(TransmissionState.WAITING, "", "", "", now, now, now, 0, 0);
    }

    Standing to(TransmissionState next, String nextFlow, String why, Instant now, Instant due) {
        return new Standing(next, nextFlow, status, why, createdAt, now, due, 0, 0);
    }

    Standing as(String now) {
        return new Standing(state, flow, now, reason, createdAt, changedAt, dueAt, tries, misses);
    }

    Standing later(String why, int tried, int missed, Instant due) {
        return new Standing(state, flow, status, why, createdAt, changedAt, due, tried, missed);
    }
}
