package io.guichet.persistence.billing;

import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.InvoiceSummary.TakenBack;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One document with all there is to know, in a handful of queries by key that are one trip. */
public final class JpaFindInvoice implements FindInvoice {

    private static final RowQuery WITH_RECEIVABLE =
            RowQuery.of(
                    """
                    select {i}, {r}, before.invoice, after.next, o.net_minor, o.gross_minor
                    from guichet.invoice i
                    left join guichet.invoice o
                        on i.kind = 'INVOICE' and o.reference = i.corrects
                    left join guichet.receivable r on r.invoice = i.reference
                    left join guichet.reissue before on before.next = i.reference
                    left join guichet.reissue after on after.invoice = i.reference
                    where i.reference = ? and i.customer = ? and i.left_hash is null
                    """,
                    InvoiceRow.class,
                    ReceivableRow.class,
                    String.class,
                    String.class,
                    Long.class,
                    Long.class);

    private static final RowQuery SETTLED_BY =
            RowQuery.of(
                    """
                    select p.id, p.method, p.received_at, sum(s.amount_minor), p.currency
                    from guichet.settlement s join guichet.payment p on p.id = s.payment
                    where s.invoice = ? and s.entry_key not like 'credit-note:%'
                    group by p.id, p.method, p.received_at, p.currency
                    having sum(s.amount_minor) > 0
                    order by p.received_at, p.id
                    """,
                    UUID.class, PaymentMethod.class, Instant.class, Long.class, String.class);

    private static final RowQuery CREDIT_NOTES =
            RowQuery.of(
                    """
                    select i.reference from guichet.invoice i
                    where i.corrects = ? and i.kind = 'CREDIT_NOTE'
                    order by i.issued_on, i.reference
                    """,
                    String.class);

    private final EntityManager entityManager;
    private final InvoiceReader reader;

    public JpaFindInvoice(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.reader = InvoiceReader.remembering(entityManager);
    }

    @Override
    public Optional<InvoiceDetails> find(CustomerNumber customer, DocumentReference reference) {
        String key = reference.value();
        List<List<Object[]>> read =
                RowQuery.together(
                        entityManager,
                        WITH_RECEIVABLE.with(key, customer.value()),
                        WholeDocument.linesOf(key),
                        WholeDocument.taxesOf(key),
                        SETTLED_BY.with(key),
                        CREDIT_NOTES.with(key));
        return read.getFirst().stream().map(columns -> details(columns, read)).findFirst();
    }

    private InvoiceDetails details(Object[] columns, List<List<Object[]>> read) {
        InvoiceRow row = (InvoiceRow) columns[0];
        Sealed<Invoice> invoice =
                reader.complete(
                                List.of(row),
                                WholeDocument.lines(read.get(1)),
                                WholeDocument.taxes(read.get(2)))
                        .getFirst();
        return toDetails(
                invoice,
                Optional.ofNullable((ReceivableRow) columns[1]).map(ReceivableRow::toReceivable),
                new FindInvoice.Reissued(reference(columns[2]), reference(columns[3])),
                takesBack(invoice.document(), columns),
                read.get(3).stream().map(JpaFindInvoice::settledBy).toList(),
                RowQuery.only(String.class, read.get(4)).stream()
                        .map(DocumentReference::new)
                        .toList());
    }

    private static Optional<TakenBack> takesBack(Invoice invoice, Object... columns) {
        Currency currency = invoice.totals().gross().currency();
        return columns[4] == null
                ? Optional.empty()
                : invoice.corrected()
                        .map(
                                corrected ->
                                        new TakenBack(
                                                corrected,
                                                new Money((Long) columns[4], currency),
                                                new Money((Long) columns[5], currency)));
    }

    private static Optional<DocumentReference> reference(Object column) {
        return Optional.ofNullable((String) column).map(DocumentReference::new);
    }

    private static InvoiceDetails toDetails(
            Sealed<Invoice> invoice,
            Optional<Receivable> receivable,
            FindInvoice.Reissued reissued,
            Optional<TakenBack> takesBack,
            List<SettledBy> payments,
            List<DocumentReference> creditNotes) {
        Money zero = Money.zero(invoice.document().totals().gross().currency());
        return new InvoiceDetails(
                invoice,
                summaryOf(
                        invoice.document(),
                        receivable.map(Receivable::open).orElse(zero),
                        receivable.map(Receivable::status).orElse(InvoiceStatus.APPLIED),
                        reissued.replacedBy(),
                        takesBack),
                receivable.map(Receivable::paid).orElse(zero),
                receivable.map(Receivable::credited).orElse(zero),
                receivable.map(Receivable::reserved).orElse(zero),
                payments,
                creditNotes,
                reissued);
    }

    private static InvoiceSummary summaryOf(
            Invoice invoice,
            Money open,
            InvoiceStatus status,
            Optional<DocumentReference> replacedBy,
            Optional<TakenBack> takesBack) {
        return new InvoiceSummary(
                invoice.reference(),
                invoice.kind(),
                invoice.order(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.totals().net(),
                invoice.totals().gross(),
                open,
                status,
                replacedBy,
                takesBack,
                invoice.isAdvance(),
                invoice.buyer().kind() == PartyKind.PUBLIC_BODY);
    }

    private static SettledBy settledBy(Object... row) {
        return new SettledBy(
                new PaymentId((UUID) row[0]),
                (PaymentMethod) row[1],
                (Instant) row[2],
                new Money((Long) row[3], Currency.getInstance((String) row[4])));
    }
}
