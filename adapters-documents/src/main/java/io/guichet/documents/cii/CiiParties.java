package io.guichet.documents.cii;

import io.guichet.documents.shared.Html;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PostalAddress;

/**
 * Seller and buyer. SIREN stands in scheme 0002, SIRET in 0009; a buyer has one identifier only
 * (CII-SR-450), his number at the seller's where he has no SIRET. Nobody's VAT id may stand on a
 * document outside the scope of VAT (BR-O-02).
 */
final class CiiParties {

    private static final String SIREN = "0002";
    private static final String SIRET = "0009";

    private final Invoice invoice;
    private final Html xml;

    CiiParties(Invoice invoice, Html xml) {
        this.invoice = invoice;
        this.xml = xml;
    }

    void seller() {
        Party seller = invoice.seller();
        identity(seller);
        xml.addIfAny("ram:Description", seller.registration());
        organisation(seller);
        address(seller.address());
        ElectronicAddress.ofSeller(seller).ifPresent(this::electronicAddress);
        vatId(seller);
    }

    void buyer() {
        Party buyer = invoice.buyer();
        if (buyer.siret().isEmpty()) {
            xml.add("ram:ID", invoice.customer().toString());
        }
        identity(buyer);
        organisation(buyer);
        address(buyer.address());
        ElectronicAddress.ofBuyer(invoice).ifPresent(this::electronicAddress);
        vatId(buyer);
    }

    private void identity(Party party) {
        if (!party.siret().isEmpty()) {
            xml.add("ram:GlobalID", party.siret(), "schemeID", SIRET);
        }
        xml.add("ram:Name", party.name());
    }

    private void organisation(Party party) {
        if (!party.siren().isEmpty()) {
            xml.in(
                    "ram:SpecifiedLegalOrganization",
                    () -> xml.add("ram:ID", party.siren(), "schemeID", SIREN));
        }
    }

    private void address(PostalAddress address) {
        xml.in(
                "ram:PostalTradeAddress",
                () -> {
                    xml.addIfAny("ram:PostcodeCode", address.postalCode());
                    xml.addIfAny("ram:LineOne", address.line1());
                    xml.addIfAny("ram:LineTwo", address.line2());
                    xml.addIfAny("ram:CityName", address.city());
                    xml.add("ram:CountryID", address.country());
                });
    }

    private void electronicAddress(ElectronicAddress address) {
        xml.in(
                "ram:URIUniversalCommunication",
                () -> xml.add("ram:URIID", address.id(), "schemeID", address.scheme()));
    }

    private void vatId(Party party) {
        boolean outsideScope =
                invoice.lines().stream().anyMatch(line -> line.vat().category() == VatCategory.O);
        if (!party.vatId().isEmpty() && !outsideScope) {
            xml.in(
                    "ram:SpecifiedTaxRegistration",
                    () -> xml.add("ram:ID", party.vatId(), "schemeID", "VA"));
        }
    }
}
