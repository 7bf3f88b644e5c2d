package io.guichet.persistence.payment;

import io.guichet.application.billing.port.Settlements;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Settled;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.List;

/** What payments settle of which invoices. */
public final class JpaSettlements implements Settlements {

    private static final String UNSETTLED =
            """
            select l.vat_category, l.vat_percent, i.currency, cast(sum(l.amount) as bigint),
                cast(sum(l.tax) as bigint)
            from (
                select vat_category, vat_percent, base_minor + tax_minor as amount,
                    tax_minor as tax
                from guichet.invoice_tax where document = :invoice
                union all
                select t.vat_category, t.vat_percent, -t.base_minor - t.tax_minor, -t.tax_minor
                from guichet.invoice n join guichet.invoice_tax t on t.document = n.reference
                where n.corrects = :invoice
                union all
                select vat_category, vat_percent, -amount_minor, -tax_minor
                from guichet.settlement where invoice = :invoice) as l
            join guichet.invoice i on i.reference = :invoice
            group by l.vat_category, l.vat_percent, i.currency
            """;

    private static final String STANDING =
            """
            select s.payment, s.invoice, s.vatCategory, s.vatPercent, s.currency,
                sum(s.amountMinor), sum(s.taxMinor)
            from SettlementRow s join PaymentRow p on p.id = s.payment
            where %s
            group by s.payment, s.invoice, s.vatCategory, s.vatPercent, s.currency,
                p.receivedAt, p.id
            having sum(s.amountMinor) <> 0 or sum(s.taxMinor) <> 0
            order by %s, s.vatCategory, s.vatPercent
            """;

    private static final String NEWEST_FIRST = "p.receivedAt desc, p.id desc, s.invoice desc";
    private static final String OF_PAYMENT = STANDING.formatted("s.payment = :key", "s.invoice");
    private static final String OF_INVOICE = STANDING.formatted("s.invoice = :key", NEWEST_FIRST);
    private static final String OF_SPENT_CREDIT =
            STANDING.formatted("p.customer = :key and p.method = CREDIT", NEWEST_FIRST);

    private final EntityManager entityManager;

    public JpaSettlements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    @SuppressWarnings("unchecked")
    public VatSplit unsettled(DocumentReference invoice) {
        List<Object[]> rows =
                entityManager
                        .createNativeQuery(UNSETTLED, Object[].class)
                        .setParameter("invoice", invoice.value())
                        .getResultList();
        return VatSplit.sumOf(rows.stream().map(row -> VatParts.part(row, 0)).toList());
    }

    @Override
    public List<Settled> ofPayment(PaymentId payment) {
        return standing(OF_PAYMENT, payment.value());
    }

    @Override
    public List<Settled> ofInvoice(DocumentReference invoice) {
        return standing(OF_INVOICE, invoice.value());
    }

    @Override
    public List<Settled> ofSpentCredit(CustomerNumber customer) {
        return standing(OF_SPENT_CREDIT, customer.value());
    }

    @Override
    public void add(String entry, List<Settled> changes) {
        List<SettlementRow> rows = new ArrayList<>();
        for (Settled change : changes) {
            for (VatSplit.Part part : change.vat().parts()) {
                rows.add(SettlementRow.from(entry, rows.size(), change, part));
            }
        }
        if (!rows.isEmpty()) {
            Rows.add(entityManager, "settlements of " + entry, rows);
        }
    }

    private List<Settled> standing(String query, Object key) {
        return VatParts.settled(
                entityManager
                        .createQuery(query, Object[].class)
                        .setParameter("key", key)
                        .getResultList());
    }
}
