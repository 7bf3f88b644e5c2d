package io.guichet.persistence.reform;

import io.guichet.application.reform.port.ForeignSales;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.ForeignDay;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import java.time.LocalDate;
import java.util.List;

/** Found by the parties and by there being no VAT. */
public final class JpaForeignSales implements ForeignSales {

    private static final String WITHIN =
            """
            from guichet.invoice i
                join guichet.party b on b.hash = i.buyer_party
                join guichet.party h on h.hash = i.seller_party
            where i.seller = :seller and i.issued_on >= :from and i.issued_on < :until
                and b.kind <> 'CONSUMER' and b.siren = '' and b.country <> h.country
                and not exists (
                    select from guichet.invoice_vat s
                    where s.document = i.reference and s.vat_category = 'S')
            """;

    private static final String DAYS =
            "select cast(i.issued_on as text) as day, count(*) as documents "
                    + WITHIN
                    + "group by i.issued_on order by i.issued_on";

    private static final String DOCUMENTS =
            "select i.reference as reference " + WITHIN + "order by i.issued_on, i.reference";

    private final EntityManager entityManager;

    public JpaForeignSales(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<ForeignDay> days(SellerCode seller, LocalDate from, LocalDate until) {
        List<?> rows = within(DAYS, seller, from, until).getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(
                        row ->
                                new ForeignDay(
                                        LocalDate.parse(row.get("day", String.class)),
                                        row.get("documents", Long.class)))
                .toList();
    }

    @Override
    public List<DocumentReference> documents(SellerCode seller, LocalDate from, LocalDate until) {
        List<?> rows = within(DOCUMENTS, seller, from, until).getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new DocumentReference(row.get("reference", String.class)))
                .toList();
    }

    private Query within(String query, SellerCode seller, LocalDate from, LocalDate until) {
        return entityManager
                .createNativeQuery(query, Tuple.class)
                .setParameter("seller", seller.value())
                .setParameter("from", from)
                .setParameter("until", until);
    }
}
