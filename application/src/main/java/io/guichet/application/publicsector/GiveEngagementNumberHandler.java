package io.guichet.application.publicsector;

import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.publicsector.EngagementNumber;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionState;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

/** Within the customer's lock, which whoever finds the number missing holds as well. */
public final class GiveEngagementNumberHandler implements GiveEngagementNumber {

    private final DepositDesk desk;
    private final Transactions transactions;
    private final Clock clock;

    public GiveEngagementNumberHandler(DepositDesk desk, Transactions transactions, Clock clock) {
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome give(CustomerNumber customer, DocumentReference reference, String number) {
        return transactions.required(
                () ->
                        desk.invoice(reference)
                                .filter(invoice -> invoice.customer().equals(customer))
                                .map(invoice -> give(invoice, number))
                                .orElseGet(Outcome.NoSuchInvoice::new));
    }

    private Outcome give(Invoice invoice, String number) {
        desk.lock(desk.customerOf(invoice));
        return desk.depositOf(invoice.reference())
                .map(deposit -> give(deposit, invoice.reference(), number))
                .orElseGet(Outcome.NotDeposited::new);
    }

    private Outcome give(Transmission deposit, DocumentReference invoice, String number) {
        TransmissionState state = deposit.standing().state();
        boolean isOpen =
                switch (state) {
                    case WAITING, HELD, REJECTED -> true;
                    case SENDING, SENT, ACCEPTED -> false;
                };
        if (!isOpen) {
            return new Outcome.TooLate(deposit);
        }
        Instant now = clock.instant();
        desk.book().keep(new EngagementNumber(invoice, number, now));
        Stream.concat(Stream.of(invoice), desk.siblings(invoice).stream())
                .distinct()
                .flatMap(one -> desk.depositOf(one).stream())
                .filter(one -> one.standing().state() == TransmissionState.HELD)
                .forEach(one -> desk.transmissions().save(one.released(now)));
        return new Outcome.Given(desk.depositOf(invoice).orElseThrow());
    }
}
