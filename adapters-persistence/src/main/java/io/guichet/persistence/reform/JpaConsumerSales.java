package io.guichet.persistence.reform;

import io.guichet.application.reform.port.ConsumerSales;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.reform.SaleSum;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * Sums that the database adds up; whoever is not taxable, or charged VAT all the same, is the
 * condition. On its day a corrective invoice takes back what it corrects, as a credit note would.
 */
public final class JpaConsumerSales implements ConsumerSales {

    private static final String CONSUMER =
            """
            (b.kind = 'CONSUMER' or b.siren = '' and (b.country = h.country or exists (
                select from guichet.invoice_vat s
                where s.document = i.reference and s.vat_category = 'S')))
            """;

    private static final String SALES =
            """
            select cast(i.issued_on as text) as day, b.country, t.vat_category, t.vat_percent,
                i.currency,
                cast(sum(case i.kind when 'INVOICE' then t.base_minor else -t.base_minor end)
                    as bigint) as base_minor,
                cast(sum(case i.kind when 'INVOICE' then t.tax_minor else -t.tax_minor end)
                    as bigint) as tax_minor
            from (
                select reference, kind, issued_on, currency, seller_party, buyer_party
                from guichet.invoice
                where seller = :seller and issued_on >= :from and issued_on < :until
                union all
                select o.reference, 'CREDIT_NOTE', c.issued_on, o.currency, o.seller_party,
                    o.buyer_party
                from guichet.invoice c join guichet.invoice o on o.reference = c.corrects
                where c.kind = 'INVOICE' and c.seller = :seller and c.issued_on >= :from
                    and c.issued_on < :until) i
                join guichet.party b on b.hash = i.buyer_party
                join guichet.party h on h.hash = i.seller_party
                join guichet.invoice_vat t on t.document = i.reference
            where %s
            group by i.issued_on, b.country, t.vat_category, t.vat_percent, i.currency
            """
                    .formatted(CONSUMER);

    /** What moved to what replaces an invoice was received on the day it was received for that. */
    private static final String RECEIPTS =
            """
            with recursive replaced (invoice, before) as (
                select x.next, x.invoice from guichet.reissue x
                union all
                select r.invoice, x.invoice from replaced r
                    join guichet.reissue x on x.next = r.before),
            moved as (
                select r.invoice, s.payment, min(e.booked_on) as day
                from replaced r
                    join guichet.settlement s on s.invoice = r.before
                    join guichet.journal_entry e on e.entry_key = s.entry_key
                group by r.invoice, s.payment)
            select cast(r.day as text) as day, r.country, r.vat_category, r.vat_percent,
                r.currency,
                cast(sum(r.amount_minor - r.tax_minor) as bigint) as base_minor,
                cast(sum(r.tax_minor) as bigint) as tax_minor
            from (
                select min(coalesce(moved.day, e.booked_on))
                        over (partition by s.payment, s.invoice) as day,
                    b.country, s.vat_category, s.vat_percent, s.currency, s.amount_minor,
                    s.tax_minor
                from guichet.invoice i
                    join guichet.party b on b.hash = i.buyer_party
                    join guichet.party h on h.hash = i.seller_party
                    join guichet.settlement s on s.invoice = i.reference
                    join guichet.journal_entry e on e.entry_key = s.entry_key
                    left join moved on moved.invoice = s.invoice and moved.payment = s.payment
                        and s.entry_key = 'reissue:' || s.invoice
                where i.seller = :seller and i.issued_on >= :from and s.vat_category = 'S'
                    and s.currency = 'EUR' and %s) r
            where r.day >= :from and r.day < :until
            group by r.day, r.country, r.vat_category, r.vat_percent, r.currency
            """
                    .formatted(CONSUMER);

    private final EntityManager entityManager;

    public JpaConsumerSales(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<SaleSum> sales(SellerCode seller, LocalDate from, LocalDate until) {
        return sums(SALES, seller, from, until);
    }

    @Override
    public List<SaleSum> receipts(SellerCode seller, LocalDate from, LocalDate until) {
        return sums(RECEIPTS, seller, from, until);
    }

    private List<SaleSum> sums(String query, SellerCode seller, LocalDate from, LocalDate until) {
        List<?> rows =
                entityManager
                        .createNativeQuery(query, Tuple.class)
                        .setParameter("seller", seller.value())
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(JpaConsumerSales::sum)
                .filter(sum -> !sum.base().isZero() || !sum.tax().isZero())
                .sorted(
                        Comparator.comparing(SaleSum::day)
                                .thenComparing(SaleSum::country)
                                .thenComparing(SaleSum::rate))
                .toList();
    }

    private static SaleSum sum(Tuple row) {
        Currency currency = Currency.getInstance(row.get("currency", String.class));
        return new SaleSum(
                LocalDate.parse(row.get("day", String.class)),
                row.get("country", String.class),
                new VatRate(
                        VatCategory.valueOf(row.get("vat_category", String.class)),
                        row.get("vat_percent", BigDecimal.class)),
                new Money(row.get("base_minor", Long.class), currency),
                new Money(row.get("tax_minor", Long.class), currency));
    }
}
