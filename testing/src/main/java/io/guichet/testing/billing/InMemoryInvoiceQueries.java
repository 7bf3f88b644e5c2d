package io.guichet.testing.billing;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.InvoiceSummary.TakenBack;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Reissue;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.Settled;
import io.guichet.testing.payment.InMemoryMoneyBack;
import io.guichet.testing.payment.InMemoryPayments;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a customer sees of his invoices, in memory. */
public final class InMemoryInvoiceQueries implements FindInvoice, ListInvoices {

    private static final int MOST_YEARS = 50;

    private static final Comparator<InvoicePosition> NEWEST_FIRST =
            comparing(InvoicePosition::issuedOn)
                    .thenComparing(InvoicePosition::reference)
                    .reversed();

    private final InMemoryInvoices invoices;
    private final InMemoryReceivables receivables;
    private final InMemoryPayments payments;
    private final InMemorySettlements settlements;

    public InMemoryInvoiceQueries(
            InMemoryInvoices invoices,
            InMemoryReceivables receivables,
            InMemoryMoneyBack moneyBack) {
        this.invoices = invoices;
        this.receivables = receivables;
        this.payments = moneyBack.payments();
        this.settlements = moneyBack.settlements();
    }

    @Override
    public Optional<InvoiceDetails> find(CustomerNumber customer, DocumentReference reference) {
        return invoices.find(reference)
                .filter(invoice -> invoice.document().customer().equals(customer))
                .filter(invoice -> !invoice.isErased())
                .map(this::details);
    }

    @Override
    public Page<InvoiceSummary> list(
            CustomerNumber customer, InvoiceFilter filter, InvoicePosition after, int limit) {
        List<InvoiceSummary> found =
                matching(customer, filter)
                        .filter(invoice -> NEWEST_FIRST.compare(invoice.position(), after) > 0)
                        .limit(limit + 1L)
                        .toList();
        return Page.of(found, limit);
    }

    @Override
    public long count(CustomerNumber customer, InvoiceFilter filter) {
        return matching(customer, filter).count();
    }

    @Override
    public List<InvoiceSummary> named(CustomerNumber customer, List<DocumentReference> references) {
        return summaries(customer)
                .filter(invoice -> references.contains(invoice.reference()))
                .toList();
    }

    @Override
    public List<Integer> years(CustomerNumber customer) {
        return summaries(customer)
                .map(invoice -> invoice.issuedOn().getYear())
                .distinct()
                .limit(MOST_YEARS)
                .toList();
    }

    private Stream<InvoiceSummary> matching(CustomerNumber customer, InvoiceFilter filter) {
        return summaries(customer).filter(invoice -> lets(filter, invoice));
    }

    private static boolean lets(InvoiceFilter filter, InvoiceSummary invoice) {
        String part = filter.reference().toUpperCase(Locale.ROOT);
        return invoice.reference().value().toUpperCase(Locale.ROOT).contains(part)
                && (filter.order() == 0 || invoice.order().value() == filter.order())
                && (filter.kinds().isEmpty() || filter.kinds().contains(invoice.kind()))
                && (!filter.isOfStatus()
                        || filter.statuses().contains(invoice.status())
                        || filter.overdueOn().filter(invoice::isOverdueOn).isPresent())
                && !invoice.issuedOn().isBefore(filter.issuedFrom())
                && invoice.issuedOn().isBefore(filter.issuedUntil());
    }

    private Stream<InvoiceSummary> summaries(CustomerNumber customer) {
        return invoices.of(customer)
                .filter(invoice -> !invoice.isErased())
                .map(Sealed::document)
                .map(this::summary)
                .sorted(comparing(InvoiceSummary::position, NEWEST_FIRST));
    }

    private InvoiceSummary summary(Invoice invoice) {
        Optional<Receivable> receivable = receivables.find(invoice.reference());
        return new InvoiceSummary(
                invoice.reference(),
                invoice.kind(),
                invoice.order(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.totals().net(),
                invoice.totals().gross(),
                receivable.map(Receivable::open).orElse(zero(invoice)),
                receivable.map(Receivable::status).orElse(InvoiceStatus.APPLIED),
                invoices.reissues().of(invoice.reference()).map(Reissue::next),
                invoice.corrected()
                        .filter(corrected -> invoice.isCorrective())
                        .map(this::takesBack),
                invoice.isAdvance(),
                invoice.buyer().kind() == PartyKind.PUBLIC_BODY);
    }

    private TakenBack takesBack(DocumentReference corrected) {
        Totals totals = invoices.find(corrected).orElseThrow().document().totals();
        return new TakenBack(corrected, totals.net(), totals.gross());
    }

    private InvoiceDetails details(Sealed<Invoice> sealed) {
        Invoice invoice = sealed.document();
        Optional<Receivable> receivable = receivables.find(invoice.reference());
        return new InvoiceDetails(
                sealed,
                summary(invoice),
                receivable.map(Receivable::paid).orElse(zero(invoice)),
                receivable.map(Receivable::credited).orElse(zero(invoice)),
                receivable.map(Receivable::reserved).orElse(zero(invoice)),
                settledBy(invoice),
                creditNotes(invoice),
                new FindInvoice.Reissued(
                        invoices.reissues().by(invoice.reference()).map(Reissue::invoice),
                        invoices.reissues().of(invoice.reference()).map(Reissue::next)));
    }

    private List<SettledBy> settledBy(Invoice invoice) {
        return settlements
                .paidOn(invoice.reference())
                .filter(settled -> settled.amount().isPositive())
                .map(this::settledBy)
                .sorted(comparing(SettledBy::receivedAt))
                .toList();
    }

    private SettledBy settledBy(Settled settled) {
        Payment payment = payments.find(settled.payment()).orElseThrow();
        return new SettledBy(
                payment.id(), payment.method(), payment.receivedAt(), settled.amount());
    }

    private List<DocumentReference> creditNotes(Invoice invoice) {
        return invoices.of(invoice.customer())
                .map(Sealed::document)
                .filter(Invoice::isCreditNote)
                .filter(note -> note.corrects().equals(invoice.reference().value()))
                .map(Invoice::reference)
                .sorted()
                .toList();
    }

    private static Money zero(Invoice invoice) {
        return Money.zero(invoice.totals().gross().currency());
    }
}
