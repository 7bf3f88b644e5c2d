package io.guichet.application.payment;

import static io.guichet.domain.ledger.LedgerAccount.BANK;
import static io.guichet.domain.ledger.LedgerAccount.CARD_CLEARING;
import static io.guichet.domain.ledger.LedgerAccount.PREPAID;
import static io.guichet.domain.ledger.LedgerAccount.RECEIVABLES;

import static java.util.stream.Collectors.toSet;

import io.guichet.application.billing.port.Settlements;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.port.Payments;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.domain.payment.Settled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Books a payment: the payment, its receipt, its entry, what it settles at which VAT rate, and the
 * notice of it, all together.
 */
public final class PaymentBooks {

    private final Payments payments;
    private final ReceiptIssuing receipts;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Settlements settlements;

    public PaymentBooks(
            Payments payments,
            Settlements settlements,
            ReceiptIssuing receipts,
            Ledger ledger,
            Outbox outbox) {
        this.settlements = settlements;
        this.payments = payments;
        this.receipts = receipts;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Must come first in every use case that books: see {@link Ledger#lock}. */
    public CustomerBalance lock(CustomerNumber customer, Currency currency) {
        return ledger.lock(customer, currency);
    }

    /** Whether the id belongs to a payment that is booked, by whatever means it was made. */
    boolean isBooked(PaymentId id) {
        return payments.find(id).isPresent();
    }

    public Payment book(ReceiptIssuing.Received received) {
        Payment payment = bookUntold(received);
        tell(payment, Money.zero(payment.amount().currency()));
        return payment;
    }

    /** The same without a word to the customer, who is told of it in the same transaction. */
    Payment bookUntold(ReceiptIssuing.Received received) {
        // Before the series is locked, where all who are paid wait for each other: with the lock.
        receipts.foresee(received.customer());
        List<Settled> settled = settled(received);
        ReceiptIssuing.Issued issued = receipts.issue(received);
        Payment payment = issued.payment();
        payments.add(payment);
        JournalEntry entry = entry(payment, issued.issuedOn());
        ledger.post(entry);
        settlements.add(entry.key(), settled);
        return payment;
    }

    /** Tells of a payment, and what of it will be sent back instead of becoming credit. */
    void tell(Payment payment, Money sentBack) {
        outbox.add(Notices.received(payment, sentBack));
    }

    /** Tells of a payment that is booked again since a bank gave up what it had taken back. */
    void tellReinstated(Payment payment) {
        outbox.add(Notices.reinstated(payment));
    }

    /**
     * Tells that an authorised card was not charged: because what it is for was paid meanwhile or,
     * while it was being captured, because the authorisation ended first.
     */
    public void tellReleased(CardPayment payment) {
        String invoice =
                payment.purpose() instanceof CardPurpose.PayInvoice(DocumentReference reference)
                        ? reference.value()
                        : "";
        String order =
                payment.purpose() instanceof CardPurpose.PayOrder(OrderNumber number)
                        ? number.toString()
                        : "";
        outbox.add(
                new Notice(
                        "released:" + payment.id(),
                        Notice.Kind.PAYMENT_RELEASED,
                        payment.customer(),
                        Map.of(
                                "payment", payment.id().toString(),
                                "amount", payment.amount().toDecimal().toPlainString(),
                                "currency", payment.amount().currency().getCurrencyCode(),
                                "invoice", invoice,
                                "order", order,
                                "owed", String.valueOf(payment.state() == State.CAPTURING))));
    }

    private List<Settled> settled(ReceiptIssuing.Received received) {
        Set<DocumentReference> invoices =
                received.allocations().stream().map(Allocation::invoice).collect(toSet());
        if (invoices.isEmpty()) {
            return List.of();
        }
        Map<DocumentReference, VatSplit> unsettled = settlements.unsettled(invoices);
        return received.allocations().stream()
                .map(
                        part ->
                                new Settled(
                                        received.id(),
                                        part.invoice(),
                                        unsettled.get(part.invoice()).take(part.amount())))
                .toList();
    }

    private static JournalEntry entry(Payment payment, LocalDate on) {
        Money toCredit = payment.toCredit();
        Money settled = payment.amount().minus(toCredit);
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(origin(payment.method()), payment.amount()));
        if (settled.isPositive()) {
            postings.add(Posting.credit(RECEIVABLES, settled));
        }
        if (toCredit.isPositive()) {
            postings.add(Posting.credit(PREPAID, toCredit));
        }
        return new JournalEntry(
                "payment:" + payment.id(),
                payment.method() == PaymentMethod.CREDIT ? Journal.OD : Journal.BQ,
                payment.customer(),
                on,
                payment.receivedAt(),
                payment.receipt().value(),
                kind(payment),
                postings);
    }

    static LedgerAccount origin(PaymentMethod method) {
        return switch (method) {
            case CREDIT -> PREPAID;
            case CARD -> CARD_CLEARING;
            case BANK_TRANSFER, DIRECT_DEBIT -> BANK;
        };
    }

    private static EntryKind kind(Payment payment) {
        return switch (payment.method()) {
            case CREDIT -> EntryKind.CREDIT_SPENT;
            case CARD ->
                    payment.allocations().isEmpty() ? EntryKind.TOP_UP : EntryKind.CARD_PAYMENT;
            case BANK_TRANSFER -> EntryKind.TRANSFER_RECEIVED;
            case DIRECT_DEBIT -> EntryKind.DEBIT_COLLECTED;
        };
    }
}
