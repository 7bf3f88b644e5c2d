package io.guichet.documents.shared;

import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PostalAddress;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes where somebody is and under which numbers he is registered. */
final class PartyBlock {

    private static final char NO_BREAK = '\u00a0';

    private final Words words;
    private final Html html;

    PartyBlock(Words words, Html html) {
        this.words = words;
        this.html = html;
    }

    /** The country stands there when the letter crosses a border. */
    void address(Party party, boolean abroad) {
        PostalAddress address = party.address();
        html.in(
                "address",
                () -> {
                    html.addIfAny("div", address.line1());
                    html.addIfAny("div", address.line2());
                    html.addIfAny("div", town(address));
                    html.addIfAny("div", abroad ? words.country(address.country()) : "");
                });
    }

    void identifiers(Party party) {
        identifier("siren", grouped(party.siren()));
        identifier("siret", grouped(party.siret()));
        identifier("vat-id", party.vatId());
    }

    static String oneLine(PostalAddress address) {
        return Stream.of(address.line1(), address.line2(), town(address))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void identifier(String key, String value) {
        if (!value.isEmpty()) {
            html.add("div.identifier", words.text(key, value));
        }
    }

    private static String town(PostalAddress address) {
        return (address.postalCode() + " " + address.city()).strip();
    }

    /** {@code 123 456 789 00012}, as they are printed. */
    private static String grouped(String number) {
        return number.replaceAll("(?<=^(\\d{3}){1,3})(?=\\d)", String.valueOf(NO_BREAK));
    }
}
