package io.guichet.testing.billing;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.Settlements;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.payment.query.ShowSettlements;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.Settled;
import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.payment.InMemoryPaymentReversals;
import io.guichet.testing.payment.InMemoryPayments;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What payments settle of which invoices, in memory. */
public final class InMemorySettlements implements Settlements, ShowSettlements {

    private final InMemoryTransactions transactions;
    private final InMemoryInvoices invoices;
    private final InMemoryPayments payments;
    private final InMemoryPaymentReversals reversals;
    private final InMemoryLedger ledger;
    private final Table<Key, Change> changes;
    private final Table<Key, Change>.Index<DocumentReference> byInvoice;
    private final Table<Key, Change>.Index<PaymentId> byPayment;

    public InMemorySettlements(
            InMemoryTransactions transactions,
            InMemoryInvoices invoices,
            InMemoryPayments payments,
            InMemoryPaymentReversals reversals,
            InMemoryLedger ledger) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.payments = payments;
        this.reversals = reversals;
        this.ledger = ledger;
        changes = new Table<>(transactions);
        byInvoice = changes.by(change -> change.settled().invoice());
        byPayment = changes.by(change -> change.settled().payment());
    }

    @Override
    public VatSplit unsettled(DocumentReference invoice) {
        Invoice document = invoices.find(invoice).orElseThrow().document();
        VatSplit left = VatSplit.of(document.totals());
        for (Sealed<Invoice> other : invoices.of(document.customer()).toList()) {
            if (other.document().corrects().equals(invoice.value())) {
                Invoice takenOff = other.document().isCorrective() ? document : other.document();
                left = left.minus(VatSplit.of(takenOff.totals()));
            }
        }
        for (Change change : byInvoice.of(invoice).toList()) {
            left = left.minus(change.settled().vat());
        }
        return left;
    }

    @Override
    public List<Settled> ofPayment(PaymentId payment) {
        return standing(byPayment.of(payment)).sorted(comparing(Settled::invoice)).toList();
    }

    @Override
    public List<Settled> ofInvoice(DocumentReference invoice) {
        return standing(byInvoice.of(invoice)).sorted(newestFirst()).toList();
    }

    @Override
    public List<Settled> ofSpentCredit(CustomerNumber customer) {
        return of(customer)
                .filter(settled -> paymentOf(settled).method() == PaymentMethod.CREDIT)
                .sorted(newestFirst())
                .toList();
    }

    @Override
    public void add(String entry, List<Settled> added) {
        transactions.requireUnderWay();
        for (int position = 0; position < added.size(); position++) {
            changes.add(new Key(entry, position), new Change(entry, added.get(position)));
        }
    }

    /** Its sums. */
    public InMemoryReceivedVat receivedVat(Customers customers) {
        return new InMemoryReceivedVat(ledger, this, customers);
    }

    /** What an entry changed. */
    public List<Settled> of(String entry) {
        return Stream.iterate(0, position -> position + 1)
                .map(position -> changes.find(new Key(entry, position)))
                .takeWhile(Optional::isPresent)
                .map(change -> change.orElseThrow().settled())
                .toList();
    }

    @Override
    public List<Line> of(CustomerNumber customer, PaymentId payment) {
        return payments.find(payment).filter(paid -> paid.customer().equals(customer)).stream()
                .flatMap(paid -> lines(paid.id()).stream())
                .toList();
    }

    private List<Line> lines(PaymentId payment) {
        List<Line> lines = new ArrayList<>();
        for (JournalEntry entry : ledger.entries().toList()) {
            for (int position = 0; ; position++) {
                Optional<Settled> change =
                        changes.find(new Key(entry.key(), position)).map(Change::settled);
                if (change.isEmpty()) {
                    break;
                }
                change.filter(settled -> settled.payment().equals(payment))
                        .ifPresent(settled -> lines.addAll(lines(entry, settled)));
            }
        }
        return lines;
    }

    @Override
    public Optional<PaymentReversal> reversalOf(CustomerNumber customer, PaymentId payment) {
        return reversals.find(payment).filter(reversal -> reversal.customer().equals(customer));
    }

    /** What all payments together settle of a customer's invoices. */
    public Stream<Settled> of(CustomerNumber customer) {
        return standing(payments.of(customer).flatMap(payment -> byPayment.of(payment.id())));
    }

    /** What payments settled of an invoice, credit notes left out. */
    Stream<Settled> paidOn(DocumentReference invoice) {
        return standing(
                byInvoice.of(invoice).filter(change -> !change.entry().startsWith("credit-note:")));
    }

    private static Stream<Settled> standing(Stream<Change> changes) {
        return Settled.sums(changes.map(Change::settled)).stream();
    }

    private Comparator<Settled> newestFirst() {
        return comparing((Settled settled) -> paymentOf(settled).receivedAt())
                .thenComparing(settled -> settled.payment().value(), Ids.BY_BYTES)
                .thenComparing(Settled::invoice)
                .reversed();
    }

    private Payment paymentOf(Settled settled) {
        return payments.find(settled.payment()).orElseThrow();
    }

    private static List<Line> lines(JournalEntry entry, Settled settled) {
        return settled.vat().parts().stream()
                .map(
                        part ->
                                new Line(
                                        entry.bookedOn(),
                                        entry.kind(),
                                        settled.invoice(),
                                        part.rate(),
                                        part.amount(),
                                        part.tax()))
                .toList();
    }

    private record Key(String entry, int position) {}

    private record Change(String entry, Settled settled) {}
}
