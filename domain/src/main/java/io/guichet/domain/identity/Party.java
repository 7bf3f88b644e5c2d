package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

/**
 * A legal person as printed on a document: a snapshot that never changes, so that a later change of
 * identity touches later documents only. {@code siren}, {@code siret} and {@code vatId} are empty
 * where the person has none; {@code registration} is what the law wants printed of a company (legal
 * form, capital, register), empty otherwise.
 */
public record Party(
        PartyKind kind,
        String name,
        PostalAddress address,
        String siren,
        String siret,
        String vatId,
        String registration) {

    public Party {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(address, "address");
        requireNonNull(siren, "siren");
        requireNonNull(siret, "siret");
        requireNonNull(vatId, "vatId");
        requireNonNull(registration, "registration");
    }

    /** What is left when nobody may be named any more: of what kind somebody was, and where. */
    public Party withoutName() {
        PostalAddress country = new PostalAddress("", "", "", "", address.country());
        return new Party(kind, "", country, "", "", "", "");
    }
}
