package io.guichet.documents.shared;

import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PostalAddress;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes where somebody is, under which numbers he is registered, and where he is billed. */
public final class PartyBlock {

    private static final char NO_BREAK = '\u00a0';

    private final Words words;
    private final Html html;

    PartyBlock(Words words, Html html) {
        this.words = words;
        this.html = html;
    }

    /** The country stands there when the letter crosses a border. */
    void address(PostalAddress address, boolean abroad) {
        address("", address, abroad);
    }

    void billing(BillingAddress billing, boolean abroad) {
        html.in(
                "div.billing",
                () -> {
                    html.add("h3", words.text("billing-address"));
                    address(billing.name(), billing.address(), abroad);
                });
    }

    private void address(String name, PostalAddress address, boolean abroad) {
        html.in(
                "address",
                () -> {
                    html.addIfAny("div", name);
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

    /** With the name of the country, for who cannot know where the seller is. */
    public static String oneLine(BillingAddress billing, Words words) {
        PostalAddress address = billing.address();
        return joined(billing.name(), oneLine(address), words.country(address.country()));
    }

    static String oneLine(PostalAddress address) {
        return joined(address.line1(), address.line2(), town(address));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
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
