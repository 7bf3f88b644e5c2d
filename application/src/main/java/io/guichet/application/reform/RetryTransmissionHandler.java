package io.guichet.application.reform;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.reform.Transmission;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Of two who retry at once one waits for the other and is told that it is on its way. */
public final class RetryTransmissionHandler implements RetryTransmission {

    private final Transmissions transmissions;
    private final Invoices invoices;
    private final Transactions transactions;
    private final Clock clock;

    public RetryTransmissionHandler(
            Transmissions transmissions,
            Invoices invoices,
            Transactions transactions,
            Clock clock) {
        this.transmissions = transmissions;
        this.invoices = invoices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome retry(UUID id) {
        return transactions.required(
                () ->
                        transmissions
                                .find(id)
                                .map(this::retry)
                                .orElseGet(Outcome.NoSuchTransmission::new));
    }

    private Outcome retry(Transmission stuck) {
        Instant now = clock.instant();
        if (!stuck.isIdle(now) || isErased(stuck)) {
            return new Outcome.NotStuck(stuck);
        }
        transmissions.save(stuck.again(now));
        return new Outcome.Due(transmissions.find(stuck.id()).orElseThrow());
    }

    /** Nothing is left to send of a document that was erased; a period is no document. */
    private boolean isErased(Transmission stuck) {
        return switch (stuck.kind()) {
            case PAYMENT_STATUS, DEPOSIT ->
                    invoices.find(new DocumentReference(stuck.subject()))
                            .filter(Sealed::isErased)
                            .isPresent();
            case SALES, RECEIPTS -> false;
        };
    }
}
