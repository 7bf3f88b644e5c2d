package io.guichet.application.payment;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPurpose;

import java.util.List;

/**
 * What a card payment keeps for itself between its authorisation and its capture. A debit that is
 * only announced gives way to it then, and not before: who leaves the page is debited as told.
 */
final class CardReservations {

    private final Receivables receivables;
    private final PayableOrders orders;
    private final AnnouncedDebits debits;
    private final CardPayments payments;
    private final TopUpLimits topUps;

    CardReservations(CardSettlement.Stores stores) {
        this.receivables = stores.receivables();
        this.orders = stores.orders();
        this.debits = stores.debits();
        this.payments = stores.cardPayments();
        this.topUps = stores.topUps();
    }

    /**
     * Whether there is still enough to pay; if so nobody else can pay it from now on. Of several
     * pages for credit that are open at once, those are given up that would exceed the highest.
     */
    boolean reserve(CardPayment payment) {
        return switch (payment.purpose()) {
            case CardPurpose.TopUp ignored ->
                    topUps.leaveRoomFor(payment, payments.toppingUp(payment.customer()));
            case CardPurpose.PayOrder(OrderNumber order) -> orders.reserve(order, payment.amount());
            case CardPurpose.PayInvoice(DocumentReference invoice) -> {
                Receivable receivable = receivables.find(invoice).orElseThrow();
                Money payable = debits.without(receivable).payable();
                boolean owed = payable.compareTo(payment.amount()) >= 0;
                if (owed) {
                    Receivable free = debits.giveWay(receivable, payment.amount());
                    receivables.save(free.reserve(payment.amount()));
                }
                yield owed;
            }
        };
    }

    /** Settles what was reserved. */
    List<Allocation> settle(CardPayment payment) {
        return switch (payment.purpose()) {
            case CardPurpose.TopUp ignored -> List.of();
            case CardPurpose.PayOrder(OrderNumber order) -> orders.deliver(order, payment.amount());
            case CardPurpose.PayInvoice(DocumentReference invoice) -> {
                Receivable receivable = receivables.find(invoice).orElseThrow();
                receivables.save(receivable.payReserved(payment.amount()));
                yield List.of(new Allocation(invoice, payment.amount()));
            }
        };
    }

    void giveBack(CardPayment payment) {
        switch (payment.purpose()) {
            case CardPurpose.TopUp ignored -> {}
            case CardPurpose.PayOrder(OrderNumber order) -> orders.giveBack(order);
            case CardPurpose.PayInvoice(DocumentReference invoice) -> {
                Receivable receivable = receivables.find(invoice).orElseThrow();
                receivables.save(receivable.release(payment.amount()));
            }
        }
    }
}
