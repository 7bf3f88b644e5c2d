package io.guichet.rest.billing;

import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.rest.shared.Words;

/** A legal person as printed on a document; what it does not have is empty. */
public record PartyJson(
        String kind,
        String name,
        AddressJson address,
        String siren,
        String siret,
        String vatId,
        String registration) {

    static PartyJson from(Party party) {
        return new PartyJson(
                Words.of(party.kind()),
                party.name(),
                AddressJson.from(party.address()),
                party.siren(),
                party.siret(),
                party.vatId(),
                party.registration());
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
    }
}
