package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.identity.AddCustomer;
import io.guichet.application.identity.AddCustomerHandler;
import io.guichet.application.identity.AddSeller;
import io.guichet.application.identity.AddSellerHandler;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.Optional;

/** Staff enters who sells and who pays; what the registers would not know is refused. */
class EnteringPeopleTest {

    private static final PostalAddress LYON =
            new PostalAddress("3 rue du Four", "", "69001", "Lyon", "FR");
    private static final PostalAddress GHENT =
            new PostalAddress("Korenmarkt 1", "", "9000", "Gent", "BE");
    private static final PostalAddress GHENT_69001 =
            new PostalAddress("Korenmarkt 1", "", "69001", "Gent", "BE");
    private static final PostalAddress COLMAR =
            new PostalAddress("1 quai de la Sinn", "", "68000", "Colmar", "FR");
    private static final PostalAddress SAINT_DENIS =
            new PostalAddress("1 rue de Paris", "", "97400", "Saint-Denis", "RE");
    private static final PostalAddress ROAD = new PostalAddress("Road", "", "69", "Lyon", "FR");
    private static final PostalAddress NOWHERE = new PostalAddress(" ", "", "69001", "Lyon", "FR");

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());
    private final AddSeller addSeller =
            new AddSellerHandler(stores.sellers(), stores.transactions());
    private final AddCustomer addCustomer =
            new AddCustomerHandler(stores.sellers(), stores.customers(), stores.transactions());
    private final Seller seller = Samples.seller();

    @Test
    void a_company_is_entered_with_its_numbers_as_they_are_printed() {
        addSeller.add(seller);

        Customer entered =
                enter(
                        party(
                                PartyKind.COMPANY,
                                LYON,
                                "732 829 320",
                                "732 829 320 00074",
                                "fr44 732829320"));

        assertThat(entered.identity().siren()).isEqualTo("732829320");
        assertThat(entered.identity().siret()).isEqualTo("73282932000074");
        assertThat(entered.identity().vatId()).isEqualTo("FR44732829320");
        assertThat(stores.customers().find(entered.number())).contains(entered);
    }

    @Test
    void an_establishment_names_its_company() {
        addSeller.add(seller);

        Party entered =
                enter(party(PartyKind.PUBLIC_BODY, LYON, "", "73282932000074", "")).identity();

        assertThat(entered.siren()).isEqualTo("732829320");
    }

    @Test
    void whoever_is_of_another_country_needs_no_number_and_consumers_have_none() {
        addSeller.add(seller);

        enter(party(PartyKind.COMPANY, GHENT, "", "", "BE0123456749"));
        enter(party(PartyKind.LIBERAL_PROFESSION, GHENT, "", "", ""));
        enter(party(PartyKind.ASSOCIATION, GHENT, "", "", ""));
        enter(party(PartyKind.CONSUMER, LYON, "", "", ""));
    }

    @Test
    void a_liberal_profession_is_known_by_its_siren_as_a_company_is() {
        addSeller.add(seller);

        refused(party(PartyKind.LIBERAL_PROFESSION, LYON, "", "", ""), "missing-siren");
        refused(party(PartyKind.LIBERAL_PROFESSION, LYON, "732829321", "", ""), "invalid-siren");
        Party doctor =
                enter(party(PartyKind.LIBERAL_PROFESSION, LYON, "", "732 829 320 00074", ""))
                        .identity();

        assertThat(doctor.siren()).isEqualTo("732829320");
        assertThat(doctor.kind().isProfessional()).isTrue();
    }

    @Test
    void an_association_is_known_by_its_siren_or_by_its_declaration() {
        addSeller.add(seller);

        refused(association(LYON, ""), "missing-rna");
        refused(association(LYON, "Les Amis du four"), "invalid-rna");
        refused(association(COLMAR, ""), "missing-rna");
        refused(association(COLMAR, "W12"), "invalid-rna");
        refused(association(COLMAR, "Volume\n12"), "invalid-registration");

        assertThat(enter(association(LYON, "w69 1234567")).identity().registration())
                .isEqualTo("W691234567");
        assertThat(enter(association(COLMAR, "Volume 12 Folio 34")).identity().registration())
                .isEqualTo("Volume 12 Folio 34");
        enter(party(PartyKind.ASSOCIATION, LYON, "732829320", "", ""));
    }

    @Test
    void the_register_reaches_the_departments_overseas() {
        addSeller.add(seller);

        refused(party(PartyKind.COMPANY, SAINT_DENIS, "", "", ""), "missing-siren");
        enter(party(PartyKind.COMPANY, SAINT_DENIS, "732829320", "", ""));
    }

    @Test
    void numbers_that_cannot_be_are_refused() {
        addSeller.add(seller);

        refused(company("", "", ""), "missing-siren");
        refused(company("732829321", "", ""), "invalid-siren");
        refused(company("73282932", "", ""), "invalid-siren");
        refused(company("732829320", "73282932000075", ""), "invalid-siret");
        refused(company("732829320", "55210055400013", ""), "invalid-siret");
        refused(company("", "7328", ""), "invalid-siret");
        refused(company("732829320", "", "FR45732829320"), "vat-id-of-another-siren");
        refused(company("732829320", "", "none"), "invalid-vat-id");
        refused(party(PartyKind.PUBLIC_BODY, LYON, "732829320", "", ""), "missing-siret");
        String consumer = "consumer-with-company-number";
        refused(party(PartyKind.CONSUMER, LYON, "732829320", "", ""), consumer);
        refused(party(PartyKind.CONSUMER, LYON, "", "", "FR44732829320"), consumer);
    }

    @Test
    void addresses_and_names_that_cannot_be_are_refused() {
        addSeller.add(seller);

        refused(party(PartyKind.CONSUMER, ROAD, "", "", ""), "invalid-postal-code");
        refused(party(PartyKind.CONSUMER, GHENT_69001, "", "", ""), "invalid-postal-code");
        refused(party(PartyKind.CONSUMER, NOWHERE, "", "", ""), "invalid-address");
        refused(named("  "), "invalid-name");
        refused(named("a\u0000b"), "invalid-name");
        refused(named("x".repeat(201)), "invalid-name");
    }

    @Test
    void nobody_bills_a_seller() {
        Party billed = Samples.billedElsewhere();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> seller.with(billed))
                .withMessage("seller-with-billing-address");
        addSeller.add(seller);
        assertThat(enter(billed).identity()).isEqualTo(billed);
    }

    @Test
    void a_customer_needs_a_seller() {
        AddCustomer.Outcome outcome = addCustomer.add(command(named("Anna")));

        assertThat(outcome).isEqualTo(new AddCustomer.Outcome.NoSuchSeller());
    }

    @Test
    void a_sellers_code_and_prefix_are_its_own() {
        addSeller.add(seller);

        assertThat(addSeller.add(seller)).isEqualTo(new AddSeller.Outcome.CodeTaken());
        assertThat(addSeller.add(other("other", seller.documentPrefix())))
                .isEqualTo(new AddSeller.Outcome.PrefixTaken());
        assertThat(addSeller.add(other("other", "ZZ9")))
                .isInstanceOf(AddSeller.Outcome.Added.class);
    }

    private Seller other(String code, String prefix) {
        return new Seller(
                new SellerCode(code),
                seller.identity(),
                seller.email(),
                seller.iban(),
                seller.bic(),
                seller.currency(),
                seller.zone(),
                prefix);
    }

    private Customer enter(Party identity) {
        return ((AddCustomer.Outcome.Added) addCustomer.add(command(identity))).customer();
    }

    private void refused(Party identity, String code) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> addCustomer.add(command(identity)))
                .withMessage(code);
        assertThat(stores.customers().rows()).isEmpty();
    }

    private AddCustomer.Command command(Party identity) {
        return new AddCustomer.Command(
                seller.code(), identity, EmailAddress.parse(" a@b.example "), Language.FR);
    }

    private static Party named(String name) {
        return new Party(PartyKind.CONSUMER, name, LYON, "", "", "", "", Optional.empty());
    }

    private static Party association(PostalAddress address, String registration) {
        return new Party(
                PartyKind.ASSOCIATION,
                "Les Amis du four",
                address,
                "",
                "",
                "",
                registration,
                Optional.empty());
    }

    private static Party company(String siren, String siret, String vatId) {
        return party(PartyKind.COMPANY, LYON, siren, siret, vatId);
    }

    private static Party party(
            PartyKind kind, PostalAddress address, String siren, String siret, String vatId) {
        return new Party(kind, "Boulangerie", address, siren, siret, vatId, "", Optional.empty());
    }
}
