package io.guichet.documents.cii;

import io.guichet.documents.shared.Html;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.publicsector.Addressing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;

/**
 * An issued document as a {@code CrossIndustryInvoice}. {@code corrected} is the invoice that a
 * credit note or a corrective invoice corrects, since it must cite its day (BR-FR-CO-05 and 04).
 * The same document is always the same bytes.
 */
public final class CiiInvoice {

    private static final String PROFILE = "urn:cen.eu:en16931:2017";
    private static final String[] NAMES = {
        "xmlns:rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
        "xmlns:ram",
                "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
        "xmlns:qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
        "xmlns:udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"
    };

    private final Invoice invoice;
    private final Optional<Invoice> corrected;
    private final Addressing addressing;
    private final boolean isDeposit;
    private final Html xml = new Html();

    /** As it was sealed: of both references the customer has one printed. */
    public CiiInvoice(Invoice invoice, Optional<Invoice> corrected) {
        this.invoice = invoice;
        this.corrected = corrected;
        this.isDeposit = false;
        this.addressing =
                new Addressing(
                        printed(invoice, Kind.INTERNAL_REFERENCE),
                        printed(invoice, Kind.PURCHASE_ORDER));
    }

    /**
     * The same addressed within a public body: Chorus Pro reads BT-10 as the code of a service and
     * BT-13 as the number of an engagement, so that no reference of another kind stands there, and
     * wants to know the means of payment (BT-81) also where nothing is owed.
     */
    public CiiInvoice(Invoice invoice, Optional<Invoice> corrected, Addressing addressing) {
        this.invoice = invoice;
        this.corrected = corrected;
        this.isDeposit = true;
        this.addressing = addressing;
    }

    public String draw() {
        xml.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.in(
                "rsm:CrossIndustryInvoice",
                () -> {
                    xml.in("rsm:ExchangedDocumentContext", this::context);
                    xml.in("rsm:ExchangedDocument", this::document);
                    xml.in("rsm:SupplyChainTradeTransaction", this::transaction);
                },
                NAMES);
        return xml.toString();
    }

    /**
     * BT-23 is the billing frame, which is the category too: what a host sells are services, owed,
     * paid already, or what is left of them after an advance.
     */
    private void context() {
        xml.in(
                "ram:BusinessProcessSpecifiedDocumentContextParameter",
                () -> xml.add("ram:ID", BillingFrame.of(invoice)));
        xml.in("ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.add("ram:ID", PROFILE));
    }

    private void document() {
        xml.add("ram:ID", invoice.reference().value());
        xml.add("ram:TypeCode", TypeCode.of(invoice, corrected));
        xml.in("ram:IssueDateTime", () -> date(xml, "udt:DateTimeString", invoice.issuedOn()));
        new CiiNotes(invoice, xml).draw();
    }

    private void transaction() {
        new CiiLines(invoice, xml).draw();
        xml.in("ram:ApplicableHeaderTradeAgreement", this::agreement);
        xml.in(
                "ram:ApplicableHeaderTradeDelivery",
                () -> xml.in("ram:ActualDeliverySupplyChainEvent", this::supply));
        xml.in(
                "ram:ApplicableHeaderTradeSettlement",
                new CiiSettlement(invoice, corrected, isDeposit, xml)::draw);
    }

    /** What is sold by the month is supplied from the first day on. */
    private void supply() {
        LocalDate first =
                invoice.lines().stream()
                        .map(InvoiceLine::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        xml.in("ram:OccurrenceDateTime", () -> date(xml, "udt:DateTimeString", first));
    }

    private void agreement() {
        xml.addIfAny("ram:BuyerReference", addressing.serviceCode());
        CiiParties parties = new CiiParties(invoice, xml);
        xml.in("ram:SellerTradeParty", parties::seller);
        xml.in("ram:BuyerTradeParty", parties::buyer);
        reference("ram:SellerOrderReferencedDocument", invoice.order().toString());
        if (!addressing.engagementNumber().isEmpty()) {
            reference("ram:BuyerOrderReferencedDocument", addressing.engagementNumber());
        }
    }

    private static String printed(Invoice invoice, Kind kind) {
        return invoice.buyerReference()
                .filter(printed -> printed.kind() == kind)
                .map(BuyerReference::text)
                .orElse("");
    }

    private void reference(String element, String id) {
        xml.in(element, () -> xml.add("ram:IssuerAssignedID", id));
    }

    static void date(Html xml, String element, LocalDate day) {
        xml.add(element, day.format(DateTimeFormatter.BASIC_ISO_DATE), "format", "102");
    }
}
