package io.guichet.persistence.billing;

import io.guichet.application.billing.query.ListReceipts;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.LocalDate;
import java.util.List;

/** The receipts of a customer, in the order of their references. */
public final class JpaListReceipts implements ListReceipts {

    private static final String ISSUED =
            """
            select r.reference, r.issuedOn from ReceiptRow r
            where r.customer = :customer and r.issuedOn >= :from and r.issuedOn < :until
                and r.reference > :after and r.seal.leftHash is null
            order by r.reference
            """;

    private static final String SETTLING =
            """
            select r.reference, r.issuedOn from ReceiptRow r
            where r.customer = :customer and r.seal.leftHash is null and exists (
                select 1 from ReceiptAllocationRow a
                where a.document = r.reference and a.invoice in :invoices)
            order by r.reference
            """;

    private final EntityManager entityManager;

    public JpaListReceipts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Page<ReceiptSummary> issued(
            CustomerNumber customer, LocalDate from, LocalDate until, String after, int limit) {
        return Page.of(
                summaries(
                        entityManager
                                .createQuery(ISSUED, Object[].class)
                                .setParameter("customer", customer.value())
                                .setParameter("from", from)
                                .setParameter("until", until)
                                .setParameter("after", after)
                                .setMaxResults(limit + 1)),
                limit);
    }

    @Override
    public List<ReceiptSummary> settling(
            CustomerNumber customer, List<DocumentReference> invoices) {
        if (invoices.isEmpty()) {
            return List.of();
        }
        return summaries(
                entityManager
                        .createQuery(SETTLING, Object[].class)
                        .setParameter("customer", customer.value())
                        .setParameter(
                                "invoices",
                                invoices.stream().map(DocumentReference::value).toList()));
    }

    private static List<ReceiptSummary> summaries(TypedQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(
                        row ->
                                new ReceiptSummary(
                                        new DocumentReference((String) row[0]), (LocalDate) row[1]))
                .toList();
    }
}
