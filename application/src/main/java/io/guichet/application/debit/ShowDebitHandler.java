package io.guichet.application.debit;

import io.guichet.application.debit.port.Debits;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;

/** Looks up the debit and by which mandate it is made. */
public final class ShowDebitHandler implements ShowDebit {

    private final Debits debits;
    private final Mandates mandates;
    private final Transactions transactions;

    public ShowDebitHandler(Debits debits, Mandates mandates, Transactions transactions) {
        this.debits = debits;
        this.mandates = mandates;
        this.transactions = transactions;
    }

    @Override
    public Optional<Pending> pending(CustomerNumber customer, DocumentReference invoice) {
        return transactions.required(
                () ->
                        debits.of(invoice).stream()
                                .filter(debit -> debit.customer().equals(customer))
                                .filter(Debit::isPending)
                                .findFirst()
                                .flatMap(this::pending));
    }

    private Optional<Pending> pending(Debit debit) {
        return mandates.find(debit.mandate())
                .map(mandate -> new Pending(debit, mandate.account().masked()));
    }
}
