package io.guichet.rest.ledger;

import io.guichet.rest.problem.Problem;

import jakarta.ws.rs.core.Response;

import java.time.LocalDate;

/** Refusals of what is drawn from the books. */
final class LedgerProblems {

    private LedgerProblems() {}

    static Response notBegun(LocalDate today) {
        return Problem.of(422, "days-not-begun").with("today", today).response();
    }
}
