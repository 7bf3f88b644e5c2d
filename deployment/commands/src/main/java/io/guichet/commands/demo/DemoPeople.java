package io.guichet.commands.demo;

import static io.guichet.application.identity.Caller.Role.CUSTOMER;
import static io.guichet.application.identity.Caller.Role.STAFF;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who does business in the demo; none of them exists. */
final class DemoPeople {

    static final SellerCode SELLER = new SellerCode("demo-fr");

    static final Seller HOSTER =
            new Seller(
                    SELLER,
                    new Party(
                            PartyKind.COMPANY,
                            "Hébergement Démo SAS",
                            address("12 rue des Serveurs", "75011", "Paris"),
                            "900000019",
                            "90000001900019",
                            "FR25900000019",
                            "SAS au capital de 50 000 €, RCS Paris 900 000 019",
                            Optional.empty()),
                    "facturation@hebergement-demo.example",
                    "FR7630006000011234567890189",
                    "AGRIFRPP",
                    Currency.getInstance("EUR"),
                    ZoneId.of("Europe/Paris"),
                    "FR");

    static final Customer COMPANY =
            new Customer(
                    new CustomerNumber(100001),
                    SELLER,
                    new Party(
                            PartyKind.COMPANY,
                            "ACME SARL",
                            address("8 quai de la Loire", "69002", "Lyon"),
                            "910000025",
                            "91000002500015",
                            "FR77910000025",
                            "SARL au capital de 10 000 €, RCS Lyon 910 000 025",
                            Optional.empty()),
                    "compta@acme.example",
                    Language.FR);

    static final Customer CONSUMER =
            new Customer(
                    new CustomerNumber(100002),
                    SELLER,
                    new Party(
                            PartyKind.CONSUMER,
                            "Mary O'Neill",
                            address("3 place du Marché", "31000", "Toulouse"),
                            "",
                            "",
                            "",
                            "",
                            Optional.empty()),
                    "mary@oneill.example",
                    Language.EN);

    static final Customer PUBLIC_BODY =
            new Customer(
                    new CustomerNumber(100003),
                    SELLER,
                    new Party(
                            PartyKind.PUBLIC_BODY,
                            "Mairie de Villeneuve-les-Démos",
                            address("1 place de la Mairie", "63000", "Clermont-Ferrand"),
                            "210000030",
                            "21000003000010",
                            "FR40210000030",
                            "",
                            Optional.empty()),
                    "finances@villeneuve.example",
                    Language.FR);

    static final List<Customer> CUSTOMERS = List.of(COMPANY, CONSUMER, PUBLIC_BODY);

    static final Profile ZOE = profile("Zoé Martin", "zoe@acme.example", Language.FR, CUSTOMER);
    static final Profile MARY =
            profile("Mary O'Neill", "mary@oneill.example", Language.EN, CUSTOMER);
    static final Profile CLERK =
            profile("Paul Greffier", "finances@villeneuve.example", Language.FR, CUSTOMER);
    static final Profile SUPPORT =
            profile("Sam Support", "sam@hebergement-demo.example", Language.FR, STAFF);

    private DemoPeople() {}

    private static Profile profile(String name, String email, Language language, Role role) {
        UUID id = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
        return new Profile(new ProfileId(id), name, email, language, role);
    }

    private static PostalAddress address(String street, String postalCode, String city) {
        return new PostalAddress(street, "", postalCode, city, "FR");
    }
}
