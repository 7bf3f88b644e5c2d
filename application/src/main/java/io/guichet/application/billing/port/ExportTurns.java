package io.guichet.application.billing.port;

import io.guichet.application.billing.ExportProgress;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose archive is being made. What implements it keeps what {@code ExportTurnsContract} promises.
 */
public interface ExportTurns {

    /**
     * Takes or renews the turn. Whatever other turn of the customer is in the way is the answer,
     * and then nothing is changed.
     */
    Optional<ExportTurn> hold(ExportTurn turn, Instant now);

    /** The customer's turn that is not over yet. */
    Optional<ExportTurn> find(CustomerNumber customer, Instant now);

    /** Gives the turn of that name back; whether it was still had. */
    boolean release(CustomerNumber customer, String name);

    /** The turn of one customer and one export, of a name of its own; over at {@code until}. */
    record ExportTurn(
            CustomerNumber customer, String name, ExportProgress progress, Instant until) {}
}
