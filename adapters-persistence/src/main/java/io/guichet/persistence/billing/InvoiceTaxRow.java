package io.guichet.persistence.billing;

import io.guichet.domain.billing.Invoice;
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

/** The tax of one rate on an invoice, as it was worked out at issue. */
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

    static InvoiceTaxRow from(Invoice invoice, int position) {
        VatSubtotal subtotal = invoice.totals().vat().get(position);
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
