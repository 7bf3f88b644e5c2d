package io.guichet.documents.reform;

import io.guichet.documents.cii.ElectronicAddress;
import io.guichet.documents.shared.Html;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.reform.PaymentStatus;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * Status 212 as a {@code CrossDomainAcknowledgementAndResponse}. It goes from the seller (SE) to
 * the buyer (BY) and to the tax administration (DFH, number 0000 in scheme 0238). Times are those
 * of the seller's zone.
 */
final class CdarMessage {

    private static final String STATUS = "212";

    /** Processing phase; the other is the platforms' own. */
    private static final String PROCESSING = "23";

    /** Paid, in the list of UN/CEFACT's document status codes. */
    private static final String PAID = "47";

    private static final String SIREN = "0002";
    private static final String PLATFORMS = "0238";
    private static final String ADMINISTRATION = "0000";

    private static final String[] NAMES = {
        "xmlns:rsm",
                "urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100",
        "xmlns:ram",
                "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
        "xmlns:qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
        "xmlns:udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"
    };

    private final Seller seller;
    private final PaymentStatus status;
    private final Invoice invoice;
    private final Instant writtenAt;
    private final Html xml = new Html();

    CdarMessage(Seller seller, PaymentStatus status, Instant writtenAt) {
        this.seller = seller;
        this.status = status;
        this.invoice = status.invoice();
        this.writtenAt = writtenAt;
    }

    String draw() {
        xml.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.in(
                "rsm:CrossDomainAcknowledgementAndResponse",
                () -> {
                    xml.in("rsm:ExchangedDocumentContext", this::context);
                    xml.in("rsm:ExchangedDocument", this::document);
                    xml.in("rsm:AcknowledgementDocument", this::acknowledgement);
                },
                NAMES);
        return xml.toString();
    }

    private void context() {
        xml.in(
                "ram:BusinessProcessSpecifiedDocumentContextParameter",
                () -> xml.add("ram:ID", "REGULATED"));
        xml.in(
                "ram:GuidelineSpecifiedDocumentContextParameter",
                () -> xml.add("ram:ID", "urn.cpro.gouv.fr:1p0:CDV:invoice"));
    }

    private void document() {
        xml.add("ram:ID", invoice.reference() + "_" + STATUS + "_" + status.id());
        xml.add("ram:Name", "Encaissée " + invoice.reference());
        time("ram:IssueDateTime", writtenAt);
        xml.in("ram:SenderTradeParty", () -> party(invoice.seller(), "SE"));
        xml.in("ram:IssuerTradeParty", () -> party(invoice.seller(), "SE"));
        xml.in(
                "ram:RecipientTradeParty",
                () -> {
                    party(invoice.buyer(), "BY");
                    ElectronicAddress.ofBuyer(invoice).ifPresent(this::address);
                });
        xml.in(
                "ram:RecipientTradeParty",
                () -> {
                    xml.add("ram:GlobalID", ADMINISTRATION, "schemeID", PLATFORMS);
                    xml.add("ram:Name", "PPF");
                    xml.add("ram:RoleCode", "DFH");
                });
    }

    private void acknowledgement() {
        indicator("ram:MultipleReferencesIndicator");
        xml.add("ram:TypeCode", PROCESSING);
        time("ram:IssueDateTime", status.collected().at());
        xml.in("ram:ReferenceReferencedDocument", this::reference);
    }

    private void reference() {
        xml.add("ram:IssuerAssignedID", invoice.reference().value());
        xml.add("ram:StatusCode", PAID);
        xml.add("ram:TypeCode", "380");
        xml.in(
                "ram:FormattedIssueDateTime",
                () ->
                        xml.add(
                                "qdt:DateTimeString",
                                invoice.issuedOn().format(DateTimeFormatter.BASIC_ISO_DATE),
                                "format",
                                "102"));
        xml.add("ram:ProcessConditionCode", STATUS);
        xml.add("ram:ProcessCondition", "Encaissée");
        xml.in(
                "ram:IssuerTradeParty",
                () -> xml.add("ram:GlobalID", invoice.seller().siren(), "schemeID", SIREN));
        xml.in("ram:SpecifiedDocumentStatus", this::amounts);
    }

    /** What was received of each rate, VAT included. */
    private void amounts() {
        xml.add("ram:SequenceNumeric", "1");
        for (VatSplit.Part part : status.amounts().parts()) {
            xml.in("ram:SpecifiedDocumentCharacteristic", () -> amount(part));
        }
    }

    private void amount(VatSplit.Part part) {
        xml.add("ram:TypeCode", "MEN");
        xml.in("ram:ValueChangedIndicator", () -> xml.add("udt:IndicatorString", "false"));
        xml.add(
                "ram:ValueAmount",
                part.amount().toDecimal().toPlainString(),
                "currencyID",
                part.amount().currency().getCurrencyCode());
        xml.add("ram:ValuePercent", part.rate().percent().toPlainString());
    }

    private void party(Party party, String role) {
        xml.add("ram:GlobalID", party.siren(), "schemeID", SIREN);
        xml.add("ram:Name", party.name());
        xml.add("ram:RoleCode", role);
    }

    private void address(ElectronicAddress address) {
        xml.in(
                "ram:URIUniversalCommunication",
                () -> xml.add("ram:URIID", address.id(), "schemeID", address.scheme()));
    }

    private void indicator(String element) {
        xml.in(element, () -> xml.add("udt:Indicator", "false"));
    }

    private void time(String element, Instant at) {
        String written =
                at.atZone(seller.zone()).format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
        xml.in(element, () -> xml.add("udt:DateTimeString", written, "format", "204"));
    }
}
