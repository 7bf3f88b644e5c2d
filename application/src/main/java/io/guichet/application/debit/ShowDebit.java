package io.guichet.application.debit;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;

/** Shows a customer what of an invoice will be debited. */
public interface ShowDebit {

    /** Empty if nothing is pending, also for an invoice of another customer. */
    Optional<Pending> pending(CustomerNumber customer, DocumentReference invoice);

    /** {@code account} is masked. */
    record Pending(Debit debit, String account) {}
}
