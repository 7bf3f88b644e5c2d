package io.guichet.rest.payment;

import io.guichet.rest.problem.Problem;

import jakarta.ws.rs.core.Response;

/** Refusals that several ways of paying share. */
final class PaymentProblems {

    private PaymentProblems() {}

    static Response alreadyPaid() {
        return Problem.of(Response.Status.CONFLICT, "invoice-already-paid").response();
    }

    static RuntimeException invalidMethod() {
        return Problem.malformed("invalid-method").with("pointer", "/method").exception();
    }

    static Response writtenOff() {
        return Problem.of(Response.Status.CONFLICT, "invoice-written-off").response();
    }

    static Response underWay() {
        return Problem.of(Response.Status.CONFLICT, "payment-under-way").retryAfter(60).response();
    }

    static Response noSuchInvoice() {
        return Problem.of(Response.Status.NOT_FOUND, "no-such-invoice").response();
    }

    static Response noSuchPayment() {
        return Problem.of(Response.Status.NOT_FOUND, "no-such-payment").response();
    }

    static Response noSuchRefund() {
        return Problem.of(Response.Status.NOT_FOUND, "no-such-refund").response();
    }

    static Response providerUnavailable() {
        return Problem.of(503, "card-provider-unavailable").retryAfter(60).response();
    }

    /** The kept answers of old requests are dropped one day; what they brought about is not. */
    static Response keyReused() {
        return Problem.of(422, "idempotency-key-reused").response();
    }
}
