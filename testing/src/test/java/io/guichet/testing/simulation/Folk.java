package io.guichet.testing.simulation;

import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.testing.shared.Samples;

import java.util.List;
import java.util.Optional;

/** Who buys: of France, its territories, other member states and elsewhere. */
final class Folk {

    private static final List<String> COUNTRIES =
            List.of("FR", "FR", "FR", "DE", "IT", "FI", "MC", "RE", "GF", "US", "CH");

    private static final List<String> MEMBERS = List.of("BE", "DE", "GR", "LU");

    private final Town town;

    Folk(Town town) {
        this.town = town;
    }

    /** A company of France or of another member state, or a person. */
    Party anybody(long number) {
        return switch (town.random.nextInt(8)) {
            case 0, 1, 2 -> Samples.company();
            case 3 -> professional(town.anyOf(MEMBERS), vatId(number, town.anyOf(MEMBERS)));
            case 4 -> neighbour(number);
            default ->
                    new Party(
                            PartyKind.CONSUMER,
                            "Person " + number,
                            anyAddress(town.anyOf(COUNTRIES)),
                            "",
                            "",
                            "",
                            "",
                            Optional.empty());
        };
    }

    PostalAddress anyAddress(String country) {
        String postalCode =
                switch (country) {
                    case "BE", "CH", "LU" -> "1003";
                    case "MC" -> "98000";
                    case "RE" -> "97400";
                    case "GF" -> "97300";
                    default -> "75001";
                };
        return new PostalAddress(
                1 + town.random.nextInt(200) + " rue Neuve", "", postalCode, "Ville", country);
    }

    /** Which it may have in each member state. */
    static List<String> vatIds(long number) {
        return MEMBERS.stream().map(country -> vatId(number, country)).toList();
    }

    /** A company with an id of its own state, or none. */
    private Party neighbour(long number) {
        String country = town.anyOf(MEMBERS);
        return professional(country, town.once(5) ? "" : vatId(number, country));
    }

    private Party professional(String country, String vatId) {
        return new Party(
                PartyKind.COMPANY,
                "Firma " + vatId,
                anyAddress(country),
                "",
                "",
                vatId,
                "",
                Optional.empty());
    }

    private static String vatId(long number, String country) {
        return "%s0%08d".formatted(country.equals("GR") ? "EL" : country, number);
    }
}
