package io.guichet.application.publicsector;

import io.guichet.application.billing.port.DepositQueue;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.publicsector.Deposits;

/** Deposits wait as transmissions. */
public record TransmissionDeposits(Transmissions transmissions) implements DepositQueue {

    @Override
    public void add(Invoice invoice) {
        transmissions.add(Deposits.of(invoice, invoice.issuedAt()));
    }
}
