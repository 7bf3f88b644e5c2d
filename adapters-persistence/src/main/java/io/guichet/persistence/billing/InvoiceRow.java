package io.guichet.persistence.billing;

import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An issued invoice or credit note without its lines, taxes and mentions, which are items. */
@Entity
@Table(name = "invoice")
class InvoiceRow {

    @Id private String reference;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String seller;
    private long customer;

    @Column(name = "order_number")
    private long orderNumber;

    private String corrects;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "seller_party")
    private String sellerParty;

    @Column(name = "buyer_party")
    private String buyerParty;

    @Column(name = "mention_list")
    private String mentionList;

    @Column(name = "payment_account")
    private String paymentAccount;

    @Enumerated(EnumType.STRING)
    @Column(name = "buyer_reference_kind")
    private BuyerReference.Kind buyerReferenceKind;

    @Column(name = "buyer_reference")
    private String buyerReference;

    @Column(name = "is_paid")
    private boolean isPaid;

    @Embedded private EuroColumns euros;

    @Embedded private AdvanceColumns advance;

    private String currency;

    @Column(name = "net_minor")
    private long netMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column(name = "gross_minor")
    private long grossMinor;

    @Embedded private SealColumns seal;

    protected InvoiceRow() {}

    static InvoiceRow from(Invoice invoice, Seal seal, Hashes hashes) {
        InvoiceRow row = new InvoiceRow();
        row.reference = invoice.reference().value();
        row.kind = invoice.kind();
        row.seller = invoice.sellerCode().value();
        row.customer = invoice.customer().value();
        row.orderNumber = invoice.order().value();
        row.corrects = invoice.corrects().isEmpty() ? null : invoice.corrects();
        row.issuedAt = invoice.issuedAt();
        row.issuedOn = invoice.issuedOn();
        row.dueOn = invoice.dueOn();
        row.language = invoice.language();
        row.sellerParty = hashes.of(invoice.seller());
        row.buyerParty = hashes.of(invoice.buyer());
        row.mentionList = hashes.of(invoice.mentions());
        row.paymentAccount = invoice.paymentAccount();
        row.buyerReferenceKind = invoice.buyerReference().map(BuyerReference::kind).orElse(null);
        row.buyerReference = invoice.buyerReference().map(BuyerReference::text).orElse(null);
        row.isPaid = invoice.isPaid();
        row.euros = EuroColumns.from(invoice.vatInEuros());
        row.advance = AdvanceColumns.from(invoice);
        row.currency = invoice.totals().gross().currency().getCurrencyCode();
        row.netMinor = invoice.totals().net().minorUnits();
        row.taxMinor = invoice.totals().tax().minorUnits();
        row.grossMinor = invoice.totals().gross().minorUnits();
        row.seal = SealColumns.from(seal, invoice.issuedAt());
        return row;
    }

    Sealed<Invoice> toInvoice(
            Map<String, Party> parties,
            List<InvoiceLine> lines,
            List<VatSubtotal> taxes,
            Map<String, List<Mention>> mentions) {
        Invoice invoice =
                new Invoice(
                        new DocumentReference(reference),
                        kind,
                        new SellerCode(seller),
                        new CustomerNumber(customer),
                        new OrderNumber(orderNumber),
                        corrects == null ? "" : corrects,
                        issuedAt,
                        issuedOn,
                        dueOn,
                        language,
                        parties.get(sellerParty),
                        parties.get(buyerParty),
                        paymentAccount,
                        lines,
                        totals(lines, taxes),
                        mentions.get(mentionList),
                        Optional.ofNullable(buyerReference)
                                .map(text -> new BuyerReference(buyerReferenceKind, text)),
                        isPaid,
                        Optional.ofNullable(euros).flatMap(known -> known.toVat(currency())),
                        advance.toAdvance());
        return new Sealed<>(invoice, seal.toSeal());
    }

    /** Of one rate where no rows say of which. */
    private Totals totals(List<InvoiceLine> lines, List<VatSubtotal> taxes) {
        Money net = money(netMinor);
        Money tax = money(taxMinor);
        List<VatSubtotal> vat =
                taxes.isEmpty()
                        ? List.of(new VatSubtotal(lines.getFirst().vat(), net, tax))
                        : taxes;
        return new Totals(vat, net, tax, money(grossMinor));
    }

    String reference() {
        return reference;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    String mentionList() {
        return mentionList;
    }

    List<String> parties() {
        return List.of(sellerParty, buyerParty);
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, currency());
    }
}
