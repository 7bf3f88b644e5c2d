package io.guichet.application.debit;

import io.guichet.application.debit.port.Debits;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Looks up the debit and by which mandate it is made. */
public final class ShowDebitHandler implements ShowDebit {

    private final Debits debits;
    private final Mandates mandates;
    private final TradingParties parties;
    private final Transactions transactions;
    private final Clock clock;

    public ShowDebitHandler(
            Debits debits,
            Mandates mandates,
            TradingParties parties,
            Transactions transactions,
            Clock clock) {
        this.debits = debits;
        this.mandates = mandates;
        this.parties = parties;
        this.transactions = transactions;
        this.clock = clock;
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
                .map(mandate -> new Pending(debit, mandate.account().masked(), standing(debit)));
    }

    private Standing standing(Debit debit) {
        LocalDate today = parties.sellerOf(debit.seller()).dayOf(clock.instant());
        boolean isAnnounced = debit.state() == Debit.State.ANNOUNCED;
        if (!debit.collectOn().isBefore(isAnnounced ? BankDays.earliestFor(today) : today)) {
            return Standing.TO_COME;
        }
        return isAnnounced ? Standing.LATE : Standing.WITH_THE_BANK;
    }
}
