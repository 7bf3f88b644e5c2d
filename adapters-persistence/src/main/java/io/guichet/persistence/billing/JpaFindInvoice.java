package io.guichet.persistence.billing;

import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One document with all there is to know, in a handful of queries by key. */
public final class JpaFindInvoice implements FindInvoice {

    private static final String WITH_RECEIVABLE =
            """
            select i, r, before.invoice, after.next
            from InvoiceRow i left join ReceivableRow r on r.invoice = i.reference
            left join ReissueRow before on before.next = i.reference
            left join ReissueRow after on after.invoice = i.reference
            where i.reference = :reference and i.customer = :customer
                and i.seal.leftHash is null
            """;

    private static final String SETTLED_BY =
            """
            select p.id, p.method, p.receivedAt, sum(s.amountMinor), p.currency
            from SettlementRow s join PaymentRow p on p.id = s.payment
            where s.invoice = :invoice and s.entryKey not like 'credit-note:%'
            group by p.id, p.method, p.receivedAt, p.currency
            having sum(s.amountMinor) > 0
            order by p.receivedAt, p.id
            """;

    private static final String CREDIT_NOTES =
            """
            select i.reference from InvoiceRow i where i.corrects = :invoice
            order by i.issuedOn, i.reference
            """;

    private final EntityManager entityManager;
    private final InvoiceReader reader;

    public JpaFindInvoice(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.reader = InvoiceReader.remembering(entityManager);
    }

    @Override
    public Optional<InvoiceDetails> find(CustomerNumber customer, DocumentReference reference) {
        return entityManager
                .createQuery(WITH_RECEIVABLE, Object[].class)
                .setParameter("reference", reference.value())
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .map(this::details)
                .findFirst();
    }

    private InvoiceDetails details(Object[] columns) {
        InvoiceRow row = (InvoiceRow) columns[0];
        entityManager.detach(row);
        return toDetails(
                reader.complete(List.of(row)).getFirst(),
                Optional.ofNullable((ReceivableRow) columns[1]).map(this::released),
                new FindInvoice.Reissued(reference(columns[2]), reference(columns[3])));
    }

    private static Optional<DocumentReference> reference(Object column) {
        return Optional.ofNullable((String) column).map(DocumentReference::new);
    }

    private Receivable released(ReceivableRow row) {
        entityManager.detach(row);
        return row.toReceivable();
    }

    private InvoiceDetails toDetails(
            Sealed<Invoice> invoice,
            Optional<Receivable> receivable,
            FindInvoice.Reissued reissued) {
        DocumentReference reference = invoice.document().reference();
        Money zero = Money.zero(invoice.document().totals().gross().currency());
        return new InvoiceDetails(
                invoice,
                summaryOf(
                        invoice.document(),
                        receivable.map(Receivable::open).orElse(zero),
                        receivable.map(Receivable::status).orElse(InvoiceStatus.APPLIED),
                        reissued.replacedBy()),
                receivable.map(Receivable::paid).orElse(zero),
                receivable.map(Receivable::credited).orElse(zero),
                receivable.map(Receivable::reserved).orElse(zero),
                paymentsOf(reference),
                creditNotesOf(reference),
                reissued);
    }

    private static InvoiceSummary summaryOf(
            Invoice invoice,
            Money open,
            InvoiceStatus status,
            Optional<DocumentReference> replacedBy) {
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
                replacedBy);
    }

    private List<SettledBy> paymentsOf(DocumentReference invoice) {
        return entityManager
                .createQuery(SETTLED_BY, Object[].class)
                .setParameter("invoice", invoice.value())
                .getResultList()
                .stream()
                .map(
                        row ->
                                new SettledBy(
                                        new PaymentId((UUID) row[0]),
                                        (PaymentMethod) row[1],
                                        (Instant) row[2],
                                        new Money(
                                                (Long) row[3],
                                                Currency.getInstance((String) row[4]))))
                .toList();
    }

    private List<DocumentReference> creditNotesOf(DocumentReference invoice) {
        return entityManager
                .createQuery(CREDIT_NOTES, String.class)
                .setParameter("invoice", invoice.value())
                .getResultList()
                .stream()
                .map(DocumentReference::new)
                .toList();
    }
}
