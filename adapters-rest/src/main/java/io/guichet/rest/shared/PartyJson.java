package io.guichet.rest.shared;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;

import java.util.Optional;

/**
 * A legal person as printed on a document; what it does not have is empty, and {@code
 * billingAddress} null.
 */
public record PartyJson(
        String kind,
        String name,
        AddressJson address,
        String siren,
        String siret,
        String vatId,
        String registration,
        BillingAddressJson billingAddress) {

    public static PartyJson from(Party party) {
        return new PartyJson(
                Words.of(party.kind()),
                party.name(),
                AddressJson.from(party.address()),
                party.siren(),
                party.siret(),
                party.vatId(),
                party.registration(),
                party.billing().map(BillingAddressJson::from).orElse(null));
    }

    /** As it was written; whether it can be is for the use case to say. */
    public Party toParty() {
        return new Party(
                Words.constantAt("/identity/kind", PartyKind.class, kind, "party-kind"),
                required(name, "/identity/name"),
                required(address, "/identity/address").toAddress(),
                or(siren, ""),
                or(siret, ""),
                or(vatId, ""),
                or(registration, ""),
                Optional.ofNullable(billingAddress).map(BillingAddressJson::toBillingAddress));
    }

    /** A structured postal address. */
    public record AddressJson(
            String line1, String line2, String postalCode, String city, String country) {

        static AddressJson from(PostalAddress address) {
            return new AddressJson(
                    address.line1(),
                    address.line2(),
                    address.postalCode(),
                    address.city(),
                    address.country());
        }

        PostalAddress toAddress() {
            return new PostalAddress(
                    required(line1, "/identity/address/line1"),
                    or(line2, ""),
                    or(postalCode, ""),
                    required(city, "/identity/address/city"),
                    PostalAddress.parseCountry(required(country, "/identity/address/country")));
        }
    }

    /** Where invoices are addressed to; without a name, to the party itself. */
    public record BillingAddressJson(
            String name,
            String line1,
            String line2,
            String postalCode,
            String city,
            String country) {

        static BillingAddressJson from(BillingAddress billing) {
            PostalAddress address = billing.address();
            return new BillingAddressJson(
                    billing.name(),
                    address.line1(),
                    address.line2(),
                    address.postalCode(),
                    address.city(),
                    address.country());
        }

        BillingAddress toBillingAddress() {
            String there = "/identity/billing_address/";
            return new BillingAddress(
                    or(name, ""),
                    new PostalAddress(
                            required(line1, there + "line1"),
                            or(line2, ""),
                            or(postalCode, ""),
                            required(city, there + "city"),
                            PostalAddress.parseCountry(required(country, there + "country"))));
        }
    }
}
