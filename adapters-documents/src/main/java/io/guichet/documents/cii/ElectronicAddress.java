package io.guichet.documents.cii;

import static java.util.Map.entry;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Party;

import java.util.Map;
import java.util.Optional;

/**
 * Where a party receives documents (BT-34, BT-49), in a scheme of the list of electronic addresses
 * (EAS). Who has a SIREN is in the French directory under it (0225); a company of another member
 * state is addressed by its VAT id; anybody else fetches his documents at the seller's, under an
 * address of the seller's own: its SIREN with the customer's number behind it.
 */
public record ElectronicAddress(String id, String scheme) {

    private static final String DIRECTORY = "0225";

    private static final Map<String, String> VAT_SCHEMES =
            Map.ofEntries(
                    entry("AT", "9914"),
                    entry("BE", "9925"),
                    entry("BG", "9926"),
                    entry("CY", "9928"),
                    entry("CZ", "9929"),
                    entry("DE", "9930"),
                    entry("EE", "9931"),
                    entry("EL", "9933"),
                    entry("ES", "9920"),
                    entry("FI", "0213"),
                    entry("FR", "9957"),
                    entry("HR", "9934"),
                    entry("HU", "9910"),
                    entry("IE", "9935"),
                    entry("IT", "0211"),
                    entry("LT", "9937"),
                    entry("LU", "9938"),
                    entry("LV", "9939"),
                    entry("MT", "9943"),
                    entry("NL", "9944"),
                    entry("PL", "9945"),
                    entry("PT", "9946"),
                    entry("RO", "9947"),
                    entry("SE", "9955"),
                    entry("SI", "9949"),
                    entry("SK", "9950"));

    static Optional<ElectronicAddress> ofSeller(Party seller) {
        return ofSiren(seller).or(() -> ofVatId(seller));
    }

    public static Optional<ElectronicAddress> ofBuyer(Invoice invoice) {
        Party buyer = invoice.buyer();
        return ofSiren(buyer).or(() -> ofVatId(buyer)).or(() -> atTheSellers(invoice));
    }

    private static Optional<ElectronicAddress> ofSiren(Party party) {
        return party.siren().isEmpty()
                ? Optional.empty()
                : Optional.of(new ElectronicAddress(party.siren(), DIRECTORY));
    }

    private static Optional<ElectronicAddress> ofVatId(Party party) {
        return party.vatId().length() < 2
                ? Optional.empty()
                : Optional.ofNullable(VAT_SCHEMES.get(party.vatId().substring(0, 2)))
                        .map(scheme -> new ElectronicAddress(party.vatId(), scheme));
    }

    private static Optional<ElectronicAddress> atTheSellers(Invoice invoice) {
        return ofSiren(invoice.seller())
                .map(
                        seller ->
                                new ElectronicAddress(
                                        seller.id() + "_" + invoice.customer(), DIRECTORY));
    }
}
