package io.guichet.domain.tax;

import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;

import java.util.Optional;

/** Buyers to test with. */
final class Buyers {

    private Buyers() {}

    static Party buyer(PartyKind kind, String country, String vatId) {
        PostalAddress address = new PostalAddress("1 rue Haute", "", "1000", "Ville", country);
        return new Party(kind, "Somebody", address, "", "", vatId, "", Optional.empty());
    }
}
