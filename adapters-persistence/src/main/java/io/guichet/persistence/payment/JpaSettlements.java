package io.guichet.persistence.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.guichet.application.billing.port.Settlements;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Settled;
import io.guichet.persistence.billing.JpaReceivables;
import io.guichet.persistence.ledger.JpaLedger;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What payments settle of which invoices. */
public final class JpaSettlements implements Settlements {

    /** Of a single invoice, as nearly always, by a plan that the database keeps. */
    private static final RowQuery UNSETTLED_OF_ONE = unsettled("= ?");

    private static final RowQuery UNSETTLED_OF_MANY = unsettled("= any(?)");

    private static final String NEWEST_FIRST = "p.received_at desc, p.id desc, s.invoice desc";
    private static final RowQuery OF_PAYMENT = standing("s.payment = ?", "s.invoice");
    private static final RowQuery OF_INVOICE = standing("s.invoice = ?", NEWEST_FIRST).kept();
    private static final RowQuery OF_SPENT_CREDIT =
            standing("p.customer = ? and p.method = 'CREDIT'", NEWEST_FIRST);

    private final EntityManager entityManager;

    public JpaSettlements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A credit note takes off what it says, a corrective invoice all of what it corrects. */
    private static RowQuery unsettled(String among) {
        return RowQuery.of(
                        """
                select l.invoice, l.vat_category, l.vat_percent, l.currency,
                    cast(sum(l.amount) as bigint), cast(sum(l.tax) as bigint)
                from (
                    select document as invoice, vat_category, vat_percent, currency,
                        base_minor + tax_minor as amount, tax_minor as tax
                    from guichet.invoice_vat where document %1$s
                    union all
                    select n.corrects, t.vat_category, t.vat_percent, t.currency,
                        -t.base_minor - t.tax_minor, -t.tax_minor
                    from guichet.invoice n join guichet.invoice_vat t
                        on t.document = case n.kind when 'INVOICE' then n.corrects else n.reference end
                    where n.corrects %1$s
                    union all
                    select invoice, vat_category, vat_percent, currency, -amount_minor, -tax_minor
                    from guichet.settlement where invoice %1$s) as l
                group by l.invoice, l.vat_category, l.vat_percent, l.currency
                """
                                .formatted(among),
                        String.class,
                        String.class,
                        BigDecimal.class,
                        String.class,
                        Long.class,
                        Long.class)
                .kept();
    }

    private static RowQuery standing(String which, String order) {
        return RowQuery.of(
                """
                select s.payment, s.invoice, s.vat_category, s.vat_percent, s.currency,
                    cast(sum(s.amount_minor) as bigint), cast(sum(s.tax_minor) as bigint)
                from guichet.settlement s join guichet.payment p on p.id = s.payment
                where %s
                group by s.payment, s.invoice, s.vat_category, s.vat_percent, s.currency,
                    p.received_at, p.id
                having sum(s.amount_minor) <> 0 or sum(s.tax_minor) <> 0
                order by %s, s.vat_category, s.vat_percent
                """
                        .formatted(which, order),
                UUID.class,
                String.class,
                String.class,
                BigDecimal.class,
                String.class,
                Long.class,
                Long.class);
    }

    @Override
    public VatSplit unsettled(DocumentReference invoice) {
        return unsettled(List.of(invoice)).get(invoice);
    }

    @Override
    public Map<DocumentReference, VatSplit> unsettled(Collection<DocumentReference> invoices) {
        Map<Object, List<VatSplit.Part>> parts =
                rows(invoices).stream()
                        .collect(
                                groupingBy(
                                        row -> row[0],
                                        mapping(row -> VatParts.part(row, 1), toList())));
        return invoices.stream()
                .collect(
                        toMap(
                                invoice -> invoice,
                                invoice ->
                                        VatSplit.sumOf(
                                                parts.getOrDefault(invoice.value(), List.of()))));
    }

    /** What {@link #unsettled(DocumentReference)} asks. */
    static Asked unsettledOf(DocumentReference invoice) {
        String key = invoice.value();
        return UNSETTLED_OF_ONE.with(key, key, key);
    }

    private List<Object[]> rows(Collection<DocumentReference> invoices) {
        if (invoices.size() == 1) {
            Asked unsettled = unsettledOf(invoices.iterator().next());
            return RowQuery.together(entityManager, unsettled).getFirst();
        }
        Object keys = invoices.stream().map(DocumentReference::value).toArray(String[]::new);
        return UNSETTLED_OF_MANY.list(entityManager, keys, keys, keys);
    }

    @Override
    public List<Settled> ofPayment(PaymentId payment) {
        return VatParts.settled(OF_PAYMENT.list(entityManager, payment.value()));
    }

    @Override
    public List<Settled> ofInvoice(DocumentReference invoice) {
        return VatParts.settled(OF_INVOICE.list(entityManager, invoice.value()));
    }

    @Override
    public void foreseeCreditNote(DocumentReference invoice) {
        RowQuery.foresee(
                entityManager,
                JpaReceivables.found(invoice),
                JpaLedger.earned(invoice),
                OF_INVOICE.with(invoice.value()));
    }

    @Override
    public List<Settled> ofSpentCredit(CustomerNumber customer) {
        return VatParts.settled(OF_SPENT_CREDIT.list(entityManager, customer.value()));
    }

    @Override
    public void add(String entry, List<Settled> changes) {
        addAll(List.of(new Change(entry, changes)));
    }

    @Override
    public void addAll(List<Change> changes) {
        BulkRows.add(
                entityManager,
                "settlements",
                changes.stream()
                        .flatMap(change -> rows(change.entry(), change.settled()).stream())
                        .toList());
    }

    private static List<SettlementRow> rows(String entry, List<Settled> changes) {
        List<SettlementRow> rows = new ArrayList<>();
        for (Settled change : changes) {
            for (VatSplit.Part part : change.vat().parts()) {
                rows.add(SettlementRow.from(entry, rows.size(), change, part));
            }
        }
        return rows;
    }
}
