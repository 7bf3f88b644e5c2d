package io.guichet.persistence.billing;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.money.Money;
import io.guichet.persistence.shared.ItemKey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tax of one rate on an invoice, as it was worked out at issue. An invoice of one rate has
 * none: its own sums say it, and {@code invoice_vat} says either.
 */
@Entity
@Table(name = "invoice_tax")
@IdClass(ItemKey.class)
class InvoiceTaxRow {

    @Id private String document;
    @Id private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "vat_category")
    private VatCategory vatCategory;

    @Column(name = "vat_percent")
    private BigDecimal vatPercent;

    @Column(name = "base_minor")
    private long baseMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    protected InvoiceTaxRow() {}

    static List<InvoiceTaxRow> of(Invoice invoice) {
        List<VatSubtotal> vat = invoice.totals().vat();
        return isSaidBySums(invoice)
                ? List.of()
                : IntStream.range(0, vat.size())
                        .mapToObj(position -> from(invoice, vat.get(position), position))
                        .toList();
    }

    private static boolean isSaidBySums(Invoice invoice) {
        Totals totals = invoice.totals();
        VatRate first = invoice.lines().getFirst().vat();
        return totals.vat().equals(List.of(new VatSubtotal(first, totals.net(), totals.tax())));
    }

    private static InvoiceTaxRow from(Invoice invoice, VatSubtotal subtotal, int position) {
        InvoiceTaxRow row = new InvoiceTaxRow();
        row.document = invoice.reference().value();
        row.position = position;
        row.vatCategory = subtotal.rate().category();
        row.vatPercent = subtotal.rate().percent();
        row.baseMinor = subtotal.base().minorUnits();
        row.taxMinor = subtotal.tax().minorUnits();
        return row;
    }

    String document() {
        return document;
    }

    VatSubtotal toSubtotal(Currency currency) {
        return new VatSubtotal(
                new VatRate(vatCategory, vatPercent),
                new Money(baseMinor, currency),
                new Money(taxMinor, currency));
    }
}
