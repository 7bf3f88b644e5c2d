package io.guichet.persistence.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.guichet.application.ledger.port.ReceivedVat;
import io.guichet.application.ledger.query.VatOfMonth;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.SellerCode;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;

/** Sums of settlements by the days of their entries, which an index finds. */
public final class JpaReceivedVat implements ReceivedVat {

    private static final String BY_MONTH =
            """
            select to_char(e.booked_on, 'YYYY-MM'), s.vat_category, s.vat_percent, s.currency,
                cast(sum(s.amount_minor) as bigint), cast(sum(s.tax_minor) as bigint)
            from guichet.journal_entry e
                join guichet.customer c on c.number = e.customer
                join guichet.settlement s on s.entry_key = e.entry_key
            where c.seller = :seller and e.booked_on >= :from and e.booked_on < :until
            group by 1, s.vat_category, s.vat_percent, s.currency
            """;

    private final EntityManager entityManager;

    public JpaReceivedVat(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<VatOfMonth> byMonth(SellerCode seller, LocalDate from, LocalDate until) {
        List<Object[]> rows =
                entityManager
                        .createNativeQuery(BY_MONTH, Object[].class)
                        .setParameter("seller", seller.value())
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultList();
        return rows.stream()
                .collect(
                        groupingBy(
                                row -> YearMonth.parse((String) row[0]),
                                TreeMap::new,
                                mapping(row -> VatParts.part(row, 1), toList())))
                .entrySet()
                .stream()
                .map(month -> new VatOfMonth(month.getKey(), VatSplit.sumOf(month.getValue())))
                .filter(month -> !month.vat().isNothing())
                .toList();
    }
}
