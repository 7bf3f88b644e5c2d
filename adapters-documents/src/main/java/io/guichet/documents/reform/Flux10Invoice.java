package io.guichet.documents.reform;

import static java.util.stream.Collectors.joining;

import io.guichet.documents.cii.BillingFrame;
import io.guichet.documents.cii.TypeCode;
import io.guichet.documents.cii.Vat;
import io.guichet.documents.shared.Html;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.domain.identity.Party;
import io.guichet.domain.money.ExchangeRate;
import io.guichet.domain.money.Money;
import io.guichet.domain.reform.ForeignSale;
import io.guichet.domain.tax.Territory;

/**
 * An invoice or credit note to a buyer abroad within a report (flux 10.1). Companies of the Union
 * are named by their VAT id (0223), those beyond by country and the first sixteen letters of their
 * name (0227); the amounts of a credit note are positive, its type says what it is.
 */
final class Flux10Invoice {

    private static final String PROFILE = "urn.cpro.gouv.fr:1p0:ereporting";
    private static final int LETTERS_OF_NAME = 16;

    private final ForeignSale sale;
    private final Invoice invoice;
    private final Html xml;

    Flux10Invoice(ForeignSale sale, Html xml) {
        this.sale = sale;
        this.invoice = sale.document();
        this.xml = xml;
    }

    void draw() {
        xml.in("Invoice", this::content);
    }

    private void content() {
        xml.add("ID", invoice.reference().value());
        xml.add("IssueDate", Flux10Report.written(invoice.issuedOn()));
        xml.add("TypeCode", TypeCode.of(invoice, sale.corrected()));
        xml.add("CurrencyCode", invoice.totals().gross().currency().getCurrencyCode());
        xml.add("DueDate", Flux10Report.written(invoice.dueOn()));
        xml.in("BusinessProcess", this::process);
        sale.corrected().ifPresent(one -> xml.in("ReferencedDocument", () -> cited(one)));
        xml.in("Seller", () -> party(invoice.seller().siren(), "0002", invoice.seller()));
        xml.in("Buyer", this::buyer);
        xml.in("MonetaryTotal", this::total);
        invoice.totals().vat().forEach(part -> xml.in("TaxSubTotal", () -> subtotal(part)));
    }

    private void cited(Invoice corrected) {
        xml.add("ID", corrected.reference().value());
        xml.add("IssueDate", Flux10Report.written(corrected.issuedOn()));
    }

    private void process() {
        xml.add("ID", BillingFrame.of(invoice));
        xml.add("TypeID", PROFILE);
    }

    private void buyer() {
        Party buyer = invoice.buyer();
        String country = buyer.address().country();
        boolean isOfUnion =
                Territory.of(country) == Territory.MEMBER_STATE && !buyer.vatId().isEmpty();
        if (isOfUnion) {
            party(buyer.vatId(), "0223", buyer);
        } else {
            party(country + shortened(buyer.name()), "0227", buyer);
        }
    }

    private void party(String id, String scheme, Party party) {
        xml.add("CompanyId", id, "schemeId", scheme);
        if (!party.vatId().isEmpty()) {
            xml.add("TaxRegistrationId", party.vatId(), "qualifyingId", "VAT");
        }
        xml.in("PostalAddress", () -> xml.add("CountryId", party.address().country()));
    }

    private static String shortened(String name) {
        int letters = Math.min(LETTERS_OF_NAME, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, letters)).strip();
    }

    /** There is no VAT, which is none in euros too. */
    private void total() {
        xml.add("TaxExclusiveAmount", Flux10Report.written(invoice.totals().net()));
        xml.add(
                "TaxAmount",
                Flux10Report.written(Money.zero(ExchangeRate.EURO)),
                "CurrencyCode",
                ExchangeRate.EURO.getCurrencyCode());
    }

    private void subtotal(VatSubtotal part) {
        xml.add("TaxableAmount", Flux10Report.written(part.base()));
        xml.add("TaxAmount", Flux10Report.written(part.tax()));
        xml.in(
                "TaxCategory",
                () -> {
                    xml.add("Code", part.rate().category().name());
                    xml.add("Percent", part.rate().percent().toPlainString());
                    xml.addIfAny("TaxExemptionReason", reason());
                    xml.addIfAny("TaxExemptionReasonCode", Vat.exemption(part.rate()));
                });
    }

    private String reason() {
        return invoice.mentions().stream()
                .filter(mention -> mention.code().equals("TXD"))
                .map(Mention::text)
                .collect(joining(" "));
    }
}
