package io.guichet.persistence.billing;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.List;
import java.util.Map;

/** A customer's documents: one projection query a list, paged by position. */
public final class JpaListInvoices implements ListInvoices {

    private static final int MOST_YEARS = 50;
    private static final String NEWEST_FIRST = " order by i.issuedOn desc, i.reference desc";

    private final EntityManager entityManager;

    public JpaListInvoices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Page<InvoiceSummary> list(
            CustomerNumber customer, InvoiceFilter filter, InvoicePosition after, int limit) {
        InvoiceConditions conditions = new InvoiceConditions(customer.value(), filter);
        if (!after.equals(InvoicePosition.START)) {
            conditions.and(
                    "(i.issuedOn, i.reference) < (:day, :last)",
                    Map.of("day", after.issuedOn(), "last", after.reference().value()));
        }
        return Page.of(summaries(query(conditions).setMaxResults(limit + 1)), limit);
    }

    @Override
    public long count(CustomerNumber customer, InvoiceFilter filter) {
        InvoiceConditions conditions = new InvoiceConditions(customer.value(), filter);
        return conditions
                .bind(entityManager.createQuery("select count(*)" + conditions, Long.class))
                .getSingleResult();
    }

    @Override
    public List<InvoiceSummary> named(CustomerNumber customer, List<DocumentReference> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        InvoiceConditions conditions = new InvoiceConditions(customer.value(), InvoiceFilter.all());
        conditions.and(
                "i.reference in :references",
                Map.of("references", references.stream().map(DocumentReference::value).toList()));
        return summaries(query(conditions));
    }

    @Override
    public List<Integer> years(CustomerNumber customer) {
        return entityManager
                .createQuery(
                        "select distinct year(i.issuedOn) as issued from InvoiceRow i"
                                + " where i.customer = :customer"
                                + " and i.seal.leftHash is null order by issued desc",
                        Integer.class)
                .setParameter("customer", customer.value())
                .setMaxResults(MOST_YEARS)
                .getResultList();
    }

    private TypedQuery<InvoiceSummaryRow> query(InvoiceConditions conditions) {
        return conditions.bind(
                entityManager.createQuery(
                        InvoiceSummaryRow.SELECT + conditions + NEWEST_FIRST,
                        InvoiceSummaryRow.class));
    }

    private static List<InvoiceSummary> summaries(TypedQuery<InvoiceSummaryRow> query) {
        return query.getResultList().stream().map(InvoiceSummaryRow::toSummary).toList();
    }
}
