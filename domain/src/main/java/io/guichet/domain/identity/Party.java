package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A legal person as printed on a document: a snapshot that never changes, so that a later change of
 * identity touches later documents only. {@code siren}, {@code siret} and {@code vatId} are empty
 * where the person has none; {@code registration} is what the law wants printed of a company (legal
 * form, capital, register), empty otherwise. {@code billing} is there where invoices are addressed
 * to elsewhere; a seller has none.
 */
public record Party(
        PartyKind kind,
        String name,
        PostalAddress address,
        String siren,
        String siret,
        String vatId,
        String registration,
        Optional<BillingAddress> billing) {

    public Party {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(address, "address");
        requireNonNull(siren, "siren");
        requireNonNull(siret, "siret");
        requireNonNull(vatId, "vatId");
        requireNonNull(registration, "registration");
        requireNonNull(billing, "billing");
    }

    /**
     * The same, his invoices addressed to there; what says nothing else than name and address of
     * his own is none.
     */
    public Party billedAt(BillingAddress there) {
        boolean isOwnName = there.name().equals(name);
        BillingAddress kept = new BillingAddress(isOwnName ? "" : there.name(), there.address());
        boolean isOwn = kept.name().isEmpty() && kept.address().equals(address);
        return new Party(
                kind,
                name,
                address,
                siren,
                siret,
                vatId,
                registration,
                isOwn ? Optional.empty() : Optional.of(kept));
    }

    /** What is left when nobody may be named any more: of what kind somebody was, and where. */
    public Party withoutName() {
        PostalAddress country = new PostalAddress("", "", "", "", address.country());
        return new Party(kind, "", country, "", "", "", "", Optional.empty());
    }
}
