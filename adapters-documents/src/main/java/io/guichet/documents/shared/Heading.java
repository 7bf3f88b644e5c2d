package io.guichet.documents.shared;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.Party;

import java.util.List;

/**
 * What stands at the top of a document: what it is, who issued it, to whom ({@code addressed} names
 * his part in it), and the facts a reader looks for first.
 */
public record Heading(
        String title,
        String reference,
        Party seller,
        String addressed,
        Party recipient,
        List<Fact> facts) {

    public Heading {
        requireNonNull(title, "title");
        requireNonNull(reference, "reference");
        requireNonNull(seller, "seller");
        requireNonNull(addressed, "addressed");
        requireNonNull(recipient, "recipient");
        facts = List.copyOf(facts);
    }

    /** One fact with its name. */
    public record Fact(String name, String value) {}
}
