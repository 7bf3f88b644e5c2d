package io.guichet.persistence.billing;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
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
import java.time.LocalDate;
import java.util.Currency;

/** A line of an invoice, in the invoice's currency. */
@Entity
@Table(name = "invoice_line")
@IdClass(ItemKey.class)
class InvoiceLineRow {

    @Id private String document;
    @Id private int position;
    private String description;

    @Column(name = "service_reference")
    private String serviceReference;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "until_on")
    private LocalDate untilOn;

    private BigDecimal quantity;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "net_minor")
    private long netMinor;

    @Enumerated(EnumType.STRING)
    @Column(name = "vat_category")
    private VatCategory vatCategory;

    @Column(name = "vat_percent")
    private BigDecimal vatPercent;

    protected InvoiceLineRow() {}

    static InvoiceLineRow from(Invoice invoice, int position) {
        InvoiceLine line = invoice.lines().get(position);
        InvoiceLineRow row = new InvoiceLineRow();
        row.document = invoice.reference().value();
        row.position = position;
        row.description = line.description();
        row.serviceReference = line.serviceReference();
        row.fromOn = line.from();
        row.untilOn = line.until();
        row.quantity = line.quantity();
        row.unitPrice = line.unitPrice();
        row.netMinor = line.net().minorUnits();
        row.vatCategory = line.vat().category();
        row.vatPercent = line.vat().percent();
        return row;
    }

    String document() {
        return document;
    }

    InvoiceLine toLine(Currency currency) {
        return new InvoiceLine(
                description,
                serviceReference,
                fromOn,
                untilOn,
                quantity,
                unitPrice,
                new Money(netMinor, currency),
                new VatRate(vatCategory, vatPercent));
    }
}
