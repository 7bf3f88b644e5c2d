package io.guichet.persistence.billing;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.EntityManager;

import java.util.List;

/** A customer's documents: one query a list, paged by position. */
public final class JpaListInvoices implements ListInvoices {

    private static final int MOST_YEARS = 50;

    private final EntityManager entityManager;
    private final BuyerKinds buyerKinds;

    public JpaListInvoices(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.buyerKinds = new BuyerKinds(entityManager);
    }

    /** How many is written out: the database plans for so many, and for the same only once. */
    @Override
    public Page<InvoiceSummary> list(
            CustomerNumber customer, InvoiceFilter filter, InvoicePosition after, int limit) {
        InvoiceConditions conditions = new InvoiceConditions(customer.value(), filter);
        if (!after.equals(InvoicePosition.START)) {
            conditions.and(
                    "(i.issued_on, i.reference) < (?, ?)",
                    after.issuedOn(),
                    after.reference().value());
        }
        return Page.of(
                InvoiceSummaryRow.list(
                        entityManager, buyerKinds, conditions, " limit " + (limit + 1)),
                limit);
    }

    @Override
    public long count(CustomerNumber customer, InvoiceFilter filter) {
        return (long)
                new InvoiceConditions(customer.value(), filter)
                        .list(entityManager, "select count(*)", "", Long.class)
                        .getFirst()[0];
    }

    @Override
    public List<InvoiceSummary> named(CustomerNumber customer, List<DocumentReference> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        InvoiceConditions conditions = new InvoiceConditions(customer.value(), InvoiceFilter.all());
        Object wanted = references.stream().map(DocumentReference::value).toArray(String[]::new);
        conditions.and("i.reference = any(?)", wanted);
        return InvoiceSummaryRow.list(entityManager, buyerKinds, conditions, "");
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
}
