package io.guichet.rest.shared;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;
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

    /** As it was written in that place; whether it can be is for the use case to say. */
    public Party toParty(String pointer) {
        return new Party(
                Words.constantAt(pointer + "/kind", PartyKind.class, kind, "party-kind"),
                required(name, pointer + "/name"),
                required(address, pointer + "/address").toAddress(pointer + "/address"),
                or(siren, ""),
                or(siret, ""),
                or(vatId, ""),
                or(registration, ""),
                Optional.ofNullable(billingAddress)
                        .map(given -> given.toBillingAddress(pointer + "/billing_address")));
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

        PostalAddress toAddress(String pointer) {
            return new PostalAddress(
                    required(line1, pointer + "/line1"),
                    or(line2, ""),
                    or(postalCode, ""),
                    required(city, pointer + "/city"),
                    parsed(country, pointer + "/country", PostalAddress::parseCountry));
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

        BillingAddress toBillingAddress(String pointer) {
            return new BillingAddress(
                    or(name, ""),
                    new PostalAddress(
                            required(line1, pointer + "/line1"),
                            or(line2, ""),
                            or(postalCode, ""),
                            required(city, pointer + "/city"),
                            parsed(country, pointer + "/country", PostalAddress::parseCountry)));
        }
    }
}
