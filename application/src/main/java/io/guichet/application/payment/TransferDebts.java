package io.guichet.application.payment;

import io.guichet.application.payment.RecordTransferHandler.Stores;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Allocation;

import java.util.List;
import java.util.Optional;

/**
 * What of a customer's debts a transfer can settle. Debits that are only announced give way to
 * money that is here.
 */
final class TransferDebts {

    private final Stores stores;

    TransferDebts(Stores stores) {
        this.stores = stores;
    }

    /** The longest due first. */
    List<Receivable> openOf(CustomerNumber customer) {
        return stores.receivables().openOf(customer).stream()
                .map(stores.debits()::without)
                .toList();
    }

    /** What is named, or stands in its place. */
    Optional<Receivable> find(CustomerNumber customer, DocumentReference invoice) {
        return stores.receivables()
                .find(stores.reissues().current(invoice))
                .filter(receivable -> receivable.customer().equals(customer))
                .map(stores.debits()::without);
    }

    /**
     * Why it cannot be named, beside those named before; what was given up would be credit, to be
     * spent or asked back.
     */
    Optional<RecordTransfer.Outcome> refused(
            CustomerNumber customer, DocumentReference invoice, List<Receivable> before) {
        Optional<Receivable> named = find(customer, invoice);
        if (named.filter(it -> !before.contains(it)).isEmpty()) {
            return Optional.of(new RecordTransfer.Outcome.NoSuchInvoice(invoice));
        }
        return named.filter(it -> it.status() == InvoiceStatus.WRITTEN_OFF)
                .map(givenUp -> new RecordTransfer.Outcome.WrittenOff(givenUp.invoice()));
    }

    /** What is still to be paid of an order that was delivered. */
    List<Receivable> owedFor(PayableOrders.Payable order) {
        return order.standing() == PayableOrders.Standing.PAID
                ? order.invoices().stream()
                        .flatMap(invoice -> find(order.customer(), invoice).stream())
                        .filter(owed -> owed.payable().isPositive())
                        .toList()
                : List.of();
    }

    void pay(Allocation part) {
        Receivable owed = stores.receivables().find(part.invoice()).orElseThrow();
        Receivable free = stores.debits().giveWay(owed, part.amount());
        stores.receivables().save(free.pay(part.amount()));
    }
}
