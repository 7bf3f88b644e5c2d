package io.guichet.testing.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomer.By;
import io.guichet.application.moving.ChangeCustomer.Command;
import io.guichet.application.moving.ChangeCustomer.Details;
import io.guichet.application.moving.ChangeCustomer.Outcome;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.tax.VatIdCheck;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.Treatment;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.identity.ReplacedIdentity;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.domain.tax.VatId;
import io.guichet.domain.tax.VatIdAnswer;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

class CustomersWhoMoveTest {

    private static final PostalAddress LYON =
            new PostalAddress("8 quai Perrache", "", "69002", "Lyon", "FR");
    private static final PostalAddress BERLIN =
            new PostalAddress("1 Hauptstr.", "", "10115", "Berlin", "DE");
    private static final VatId GERMAN = VatId.of("DE136695976").orElseThrow();

    private final HostingCompany company = new HostingCompany();
    private final ChangeCustomer desk = company.does().changeCustomer();
    private final CustomerNumber bakery = company.company();

    @Test
    void what_was_issued_keeps_the_old_address_and_what_is_issued_next_has_the_new_one() {
        PlanCode plan = company.sells("cloud-small", "10.00");
        Invoice before = issued(plan);

        change(0, identity("Boulangerie Neuve SARL", LYON, "", PartyKind.CONSUMER), By.STAFF);

        assertThat(invoice(before.reference())).isEqualTo(before);
        Party buyer = issued(plan).buyer();
        assertThat(buyer.name()).isEqualTo("Boulangerie Neuve SARL");
        assertThat(buyer.address()).isEqualTo(LYON);
    }

    @Test
    void who_sets_up_on_her_own_is_a_professional_from_the_next_invoice_on() {
        PlanCode plan = company.sells("cloud-small", "10.00");
        CustomerNumber claire = company.consumer();
        Invoice before = issued(claire, plan);

        Details details =
                new Details(
                        Samples.liberalProfession(),
                        new EmailAddress("new@example.com"),
                        Language.EN);
        desk.change(new Command(claire, 0, details, By.STAFF, "somebody"));

        assertThat(invoice(before.reference())).isEqualTo(before);
        assertThat(before.mentions()).extracting(Mention::code).doesNotContain("PMT");
        Invoice next = issued(claire, plan);
        assertThat(next.buyer()).isEqualTo(Samples.liberalProfession());
        assertThat(next.mentions()).extracting(Mention::code).contains("PMT");
        assertThat(next.totals()).isEqualTo(before.totals());
        assertThat(Treatment.of(before)).isEqualTo(Treatment.B2C);
        assertThat(Treatment.of(next)).isEqualTo(Treatment.B2B);
    }

    @Test
    void what_was_there_stays_known() {
        Customer before = now().customer();
        Party moved = identity("Anna", LYON, "", PartyKind.CONSUMER);

        Outcome outcome = change(0, moved, By.STAFF);

        assertThat(outcome).isEqualTo(new Outcome.Changed(now()));
        assertThat(now().version()).isEqualTo(1);
        assertThat(desk.history(bakery))
                .containsExactly(
                        new ReplacedIdentity(before, 0, company.clock().instant(), "somebody"));
    }

    @Test
    void asking_twice_changes_once() {
        Party moved = identity("Anna", LYON, "", PartyKind.CONSUMER);

        assertThat(change(0, moved, By.STAFF)).isEqualTo(change(0, moved, By.STAFF));

        assertThat(desk.history(bakery)).hasSize(1);
    }

    @Test
    void who_read_an_older_version_reads_again() {
        change(0, identity("Anna", LYON, "", PartyKind.CONSUMER), By.STAFF);

        assertThat(change(0, identity("Bea", LYON, "", PartyKind.CONSUMER), By.STAFF))
                .isEqualTo(new Outcome.Outdated(now()));
        assertThat(now().customer().identity().name()).isEqualTo("Anna");
    }

    @Test
    void the_owner_moves_within_his_country_and_no_further() {
        Party was = now().customer().identity();
        Party moved =
                new Party(
                        was.kind(),
                        "Another name",
                        LYON,
                        was.siren(),
                        was.siret(),
                        was.vatId(),
                        was.registration(),
                        Optional.empty());

        String mail = now().customer().email();
        assertThat(asks(0, moved, mail, By.OWNER)).isInstanceOf(Outcome.Changed.class);
        Party abroad = identity("Abroad", BERLIN, "", PartyKind.CONSUMER);
        assertThat(asks(1, abroad, mail, By.OWNER)).isEqualTo(new Outcome.ForStaff());
        assertThat(asks(1, moved, "new@example.com", By.OWNER)).isEqualTo(new Outcome.ForStaff());
        assertThat(desk.history(bakery)).hasSize(1);
    }

    @Test
    void an_identity_is_held_to_the_same_as_a_new_one() {
        Party without = identity("No number", LYON, "", PartyKind.COMPANY);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> change(0, without, By.STAFF))
                .withMessage("missing-siren");
        assertThat(desk.history(bakery)).isEmpty();
    }

    @Test
    void an_answer_of_long_ago_about_a_new_vat_id_does_not_count() {
        Instant now = company.clock().instant();
        VatIdAnswer valid = new VatIdAnswer.Valid(now, "1", "", "");
        store(new VatIdCheck(company.seller().code(), GERMAN, valid, now.plusSeconds(9), 0, ""));

        change(0, identity("Backstube", BERLIN, GERMAN.value(), PartyKind.COMPANY), By.STAFF);

        VatIdCheck check = check().orElseThrow();
        assertThat(check.answer()).isEqualTo(new VatIdAnswer.None());
        assertThat(check.dueAt()).isEqualTo(now);
        assertThat(issued(company.sells("cloud-small", "10.00")).totals().tax().isPositive())
                .isTrue();
    }

    private Invoice issued(PlanCode plan) {
        return issued(bakery, plan);
    }

    private Invoice issued(CustomerNumber customer, PlanCode plan) {
        return invoice(
                company.orders(customer, new OrderedItem(plan, BillingPeriod.MONTH, 1, "site-1")));
    }

    private Invoice invoice(DocumentReference reference) {
        return company.stores().invoices().find(reference).orElseThrow().document();
    }

    private ChangeCustomer.Entry now() {
        return desk.find(bakery).orElseThrow();
    }

    private Outcome change(long seen, Party identity, By by) {
        return asks(seen, identity, "new@example.com", by);
    }

    @Test
    void the_owner_is_written_to_at_any_address_that_was_confirmed() {
        Party moved = identity("Anna", LYON, "", PartyKind.CONSUMER);
        SignInDesk people = new SignInDesk(company.stores(), company.clock());
        ProfileId accountant = people.somebody("bills@example.com").id();
        people.somebody("stranger@example.com");
        change(0, moved, By.STAFF);

        assertThat(asks(1, moved, "bills@example.com", By.OWNER)).isEqualTo(new Outcome.ForStaff());
        Permissions billing = Permissions.of(Set.of(Permission.BILLING), false);
        people.in(() -> company.stores().profiles().permit(accountant, bakery, billing));
        assertThat(asks(1, moved, "Bills@example.com", By.OWNER))
                .isInstanceOf(Outcome.Changed.class);
        assertThat(asks(2, moved, "stranger@example.com", By.OWNER))
                .isEqualTo(new Outcome.ForStaff());
    }

    private Outcome asks(long seen, Party identity, String email, By by) {
        Details details = new Details(identity, new EmailAddress(email), Language.EN);
        return desk.change(new Command(bakery, seen, details, by, "somebody"));
    }

    private VatIdChecks checks() {
        return company.stores().tax().vatIdChecks();
    }

    private void store(VatIdCheck check) {
        company.stores()
                .transactions()
                .required(
                        () -> {
                            checks().save(check);
                            return check;
                        });
    }

    private Optional<VatIdCheck> check() {
        return company.stores()
                .transactions()
                .required(() -> checks().find(company.seller().code(), GERMAN));
    }

    private static Party identity(
            String name, PostalAddress address, String vatId, PartyKind kind) {
        return new Party(kind, name, address, "", "", vatId, "", Optional.empty());
    }
}
