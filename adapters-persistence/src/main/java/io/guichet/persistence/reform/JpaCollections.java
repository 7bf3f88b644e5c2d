package io.guichet.persistence.reform;

import io.guichet.application.reform.port.Collections;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.reform.Collected;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what was booked since a week before the last change that was looked at: no transaction
 * takes that long, so that none which ends later is missed.
 */
public final class JpaCollections implements Collections {

    private static final String UNTOLD =
            """
            with change as (
                select s.entry_key, s.invoice, e.booked_on, e.booked_at
                from guichet.journal_entry e
                    join guichet.settlement s on s.entry_key = e.entry_key
                    join guichet.invoice i on i.reference = s.invoice
                where i.seller = :seller and i.issued_on >= :from
                    and e.booked_at >= greatest(cast(:since as timestamptz), (
                        select max(t.booked_at) - interval '7 days'
                        from guichet.collection_told t where t.seller = :seller))
                    and not exists (
                        select 1 from guichet.collection_told t
                        where t.entry_key = s.entry_key and t.invoice = s.invoice)
                group by s.entry_key, s.invoice, e.booked_on, e.booked_at
                order by e.booked_at, s.entry_key, s.invoice
                limit :limit)
            select c.entry_key, c.invoice, cast(c.booked_on as text) as booked_on, c.booked_at,
                s.vat_category, s.vat_percent, s.currency,
                cast(sum(s.amount_minor) as bigint) as amount_minor,
                cast(sum(s.tax_minor) as bigint) as tax_minor
            from change c
                join guichet.settlement s on s.entry_key = c.entry_key and s.invoice = c.invoice
            group by c.entry_key, c.invoice, c.booked_on, c.booked_at,
                s.vat_category, s.vat_percent, s.currency
            order by c.booked_at, c.entry_key, c.invoice, s.vat_category, s.vat_percent
            """;

    private static final String TELL =
            """
            insert into guichet.collection_told (entry_key, invoice, seller, booked_at, transmission)
            values (:entry, :invoice, :seller, :at, :transmission)
            """;

    private final EntityManager entityManager;

    public JpaCollections(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Collected> untold(SellerCode seller, LocalDate issuedFrom, int limit) {
        Query query =
                entityManager
                        .createNativeQuery(UNTOLD, Tuple.class)
                        .setParameter("seller", seller.value())
                        .setParameter("from", issuedFrom)
                        .setParameter("since", issuedFrom.minusDays(1).atStartOfDay(ZoneOffset.UTC))
                        .setParameter("limit", limit);
        Map<List<String>, List<Tuple>> groups = new LinkedHashMap<>();
        for (Object one : query.getResultList()) {
            Tuple row = (Tuple) one;
            List<String> key = List.of(text(row, "entry_key"), text(row, "invoice"));
            groups.computeIfAbsent(key, ignored -> new ArrayList<>()).add(row);
        }
        return groups.values().stream().map(JpaCollections::collected).toList();
    }

    @Override
    public void tell(SellerCode seller, Collected collected, Optional<UUID> transmission) {
        Rows.race(
                "told " + collected.entry(),
                () ->
                        entityManager
                                .createNativeQuery(TELL)
                                .setParameter("entry", collected.entry())
                                .setParameter("invoice", collected.invoice().value())
                                .setParameter("seller", seller.value())
                                .setParameter("at", collected.at())
                                .setParameter("transmission", transmission.orElse(null))
                                .executeUpdate());
    }

    private static Collected collected(List<Tuple> rows) {
        Tuple first = rows.getFirst();
        return new Collected(
                text(first, "entry_key"),
                new DocumentReference(text(first, "invoice")),
                LocalDate.parse(text(first, "booked_on")),
                first.get("booked_at", Instant.class),
                VatSplit.sumOf(rows.stream().map(JpaCollections::part).toList()));
    }

    private static VatSplit.Part part(Tuple row) {
        Currency currency = Currency.getInstance(text(row, "currency"));
        return new VatSplit.Part(
                new VatRate(
                        VatCategory.valueOf(text(row, "vat_category")),
                        row.get("vat_percent", BigDecimal.class)),
                new Money(row.get("amount_minor", Long.class), currency),
                new Money(row.get("tax_minor", Long.class), currency));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
