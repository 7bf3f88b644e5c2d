package io.guichet.documents.shared;

import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;

import java.util.Optional;

/** Who sells and who buys on samples. */
final class Traders {

    static final Party SELLER =
            new Party(
                    PartyKind.COMPANY,
                    "Hébergeur du Midi",
                    new PostalAddress("12 quai de Rive-Neuve", "", "13007", "Marseille", "FR"),
                    "732829320",
                    "73282932000074",
                    "FR44732829320",
                    "SAS au capital de 50 000 €, RCS Marseille 732 829 320",
                    Optional.empty());

    static final Party BUYER =
            new Party(
                    PartyKind.COMPANY,
                    "Atelier Lumière SARL",
                    new PostalAddress("3 rue des Cordeliers", "Bâtiment B", "69002", "Lyon", "FR"),
                    "552100554",
                    "55210055400013",
                    "FR32552100554",
                    "",
                    Optional.empty());

    private Traders() {}

    static Party buyer(String name) {
        return new Party(
                PartyKind.COMPANY,
                name,
                BUYER.address(),
                BUYER.siren(),
                "",
                BUYER.vatId(),
                "",
                Optional.empty());
    }
}
