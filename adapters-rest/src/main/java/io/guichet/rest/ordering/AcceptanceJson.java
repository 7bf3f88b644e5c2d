package io.guichet.rest.ordering;

import io.guichet.domain.ordering.Acceptance;

import java.time.Instant;

/** Which version of a contract was accepted with which order, and when. */
public record AcceptanceJson(String code, String version, String order, Instant acceptedAt) {

    static AcceptanceJson from(Acceptance acceptance) {
        return new AcceptanceJson(
                acceptance.version().code(),
                acceptance.version().version(),
                acceptance.order().toString(),
                acceptance.at());
    }
}
