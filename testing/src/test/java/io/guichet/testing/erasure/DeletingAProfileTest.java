package io.guichet.testing.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.erasure.DeleteProfile.Hindrance;
import io.guichet.application.erasure.DeleteProfile.Outcome;
import io.guichet.application.erasure.ForgetCards;
import io.guichet.application.erasure.ForgetCardsHandler;
import io.guichet.application.erasure.Obstacle;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.session.SignIn;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.testing.payment.KeptCards;
import io.guichet.testing.recovery.RecoveryDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody has his profile deleted; what the law wants kept of his customers stays. */
class DeletingAProfileTest {

    private static final String EMAIL = "anna@example.org";

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final SignInDesk desk = new SignInDesk(stores, company.clock());
    private final ErasureDesk erasure = new ErasureDesk(desk);
    private final CustomerNumber bakery = company.consumer();
    private final ProfileId anna = desk.somebody(EMAIL).id();

    DeletingAProfileTest() {
        desk.in(() -> stores.profiles().grant(anna, bakery));
    }

    @Test
    void it_takes_the_password_and_a_link_to_the_mailbox() {
        assertThat(erasure.deleteProfile().ask(anna, "wrong"))
                .isEqualTo(new Outcome.WrongPassword());
        assertThat(asks()).isEqualTo(new Outcome.Mailed());
        assertThat(letters()).containsExactly(Letter.Kind.PROFILE_DELETION_ASKED);
        assertThat(confirms("guessed")).isEqualTo(new Outcome.NoSuchLink());
        assertThat(desk.signsIn(EMAIL, SignInDesk.PASSWORD))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);

        String code = erasure.profiles().code();
        assertThat(confirms(code)).isEqualTo(new Outcome.Deleted());
        assertThat(confirms(code)).isEqualTo(new Outcome.NoSuchLink());
        assertThat(desk.signsIn(EMAIL, SignInDesk.PASSWORD))
                .isNotInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void the_link_is_good_for_an_hour_and_for_the_address_it_was_mailed_to() {
        asks();
        String code = erasure.profiles().code();
        company.clock().advance(Duration.ofMinutes(61));
        assertThat(confirms(code)).isEqualTo(new Outcome.NoSuchLink());

        asks();
        String other = erasure.profiles().code();
        desk.in(() -> stores.profiles().changeEmail(anna, new EmailAddress("new@example.org")));
        assertThat(confirms(other)).isEqualTo(new Outcome.NoSuchLink());
    }

    @Test
    void somebody_else_can_have_the_address_afterwards() {
        isDeleted();

        assertThat(letters()).endsWith(Letter.Kind.PROFILE_DELETED);
        assertThat(desk.somebody(EMAIL).id()).isNotEqualTo(anna);
        assertThat(desk.signsIn(EMAIL, SignInDesk.PASSWORD))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void invoices_stay_as_they_were_sealed_and_the_customer_stands_on_no_list() {
        DocumentReference invoice = company.invoices(bakery, "12.00");
        company.transfers(bakery, "12.00", List.of(invoice));
        var before = company.shows(bakery, invoice).invoice();

        isDeleted();

        assertThat(company.shows(bakery, invoice).invoice()).isEqualTo(before);
        assertThat(stores.customers().isClosed(bakery)).isTrue();
        assertThat(stores.customers().find(bakery).orElseThrow().email())
                .doesNotContain("anna@example.com");
        assertThat(stores.profiles().holders(bakery)).isEmpty();
    }

    @Test
    void a_customer_with_another_owner_goes_on() {
        ProfileId paul = desk.somebody("paul@example.org").id();
        desk.in(() -> stores.profiles().grant(paul, bakery));
        company.invoices(bakery, "12.00");
        assertThat(erasure.deleteProfile().review(anna).closing()).isEmpty();

        isDeleted();

        assertThat(stores.customers().isClosed(bakery)).isFalse();
        assertThat(stores.profiles().customersOf(paul)).containsExactly(bakery);
        assertThat(stores.profiles().customersOf(anna)).isEmpty();
    }

    @Test
    void whoever_has_or_owes_something_settles_that_first() {
        PlanCode plan = company.sells("cloud", "10.00");
        DocumentReference invoice =
                company.orders(bakery, new OrderedItem(plan, BillingPeriod.MONTH, 1, "site-1"));
        assertThat(hindrances()).containsExactly(Obstacle.SERVICES, Obstacle.UNPAID);
        assertThat(asks()).isInstanceOf(Outcome.Hindered.class);

        company.transfers(bakery, "13.00", List.of(invoice));
        assertThat(hindrances()).containsExactly(Obstacle.SERVICES, Obstacle.CREDIT);
        assertThat(letters()).isEmpty();
    }

    @Test
    void what_comes_in_between_is_looked_at_again_and_leaves_the_link_good() {
        asks();
        String code = erasure.profiles().code();
        DocumentReference invoice = company.invoices(bakery, "12.00");
        assertThat(confirms(code))
                .isEqualTo(
                        new Outcome.Hindered(
                                List.of(new Hindrance(Optional.of(bakery), Obstacle.UNPAID))));

        company.transfers(bakery, "12.00", List.of(invoice));
        assertThat(confirms(code)).isEqualTo(new Outcome.Deleted());
    }

    @Test
    void staff_and_whoever_is_about_to_be_let_in_are_not_deleted() {
        ProfileId sam = new ProfileId(UUID.randomUUID());
        desk.in(
                () ->
                        stores.profiles()
                                .add(
                                        new Profile(
                                                sam,
                                                "Sam",
                                                "sam@example.net",
                                                Language.EN,
                                                Role.STAFF,
                                                Set.of(StaffRole.SUPPORT))));
        assertThat(erasure.deleteProfile().review(sam).hindrances())
                .containsExactly(new Hindrance(Optional.empty(), Obstacle.STAFF));

        new RecoveryDesk(desk).opened(sam, anna, Loss.ADDRESSES);
        assertThat(hindrances()).containsExactly(Obstacle.RECOVERY);
    }

    @Test
    void nobody_orders_for_a_closed_customer() {
        PlanCode plan = company.sells("cloud", "10.00");
        isDeleted();

        assertThat(
                        company.does()
                                .quoteOrder()
                                .quote(
                                        new QuoteOrder.Command(
                                                bakery,
                                                List.of(
                                                        new OrderedItem(
                                                                plan,
                                                                BillingPeriod.MONTH,
                                                                1,
                                                                "site-1")))))
                .isEqualTo(new QuoteOrder.Outcome.Closed());
    }

    @Test
    void the_provider_forgets_the_cards_of_whoever_is_closed() {
        KeptCards kept = new KeptCards(company.does());
        kept.saves(bakery);
        ForgetCards forgetCards =
                new ForgetCardsHandler(
                        stores.storedCards(),
                        command -> kept.removes(command.customer(), command.card()),
                        stores.transactions());
        assertThat(forgetCards.forget()).isZero();
        company.paysFromCredit(bakery, company.invoices(bakery, "5.00"));

        isDeleted();

        assertThat(forgetCards.forget()).isEqualTo(1);
        assertThat(forgetCards.forget()).isZero();
        assertThat(kept.of(bakery)).isEmpty();
    }

    @Test
    void both_chains_of_the_audit_say_so() {
        isDeleted();

        assertThat(results(AuditEntry.chainOf(anna))).endsWith("asked for", "done");
        assertThat(results(AuditEntry.chainOf(bakery))).endsWith("closed");
    }

    private List<String> results(String chain) {
        return stores.audit().entries(chain, 0, 100).stream()
                .map(one -> one.entry().result())
                .toList();
    }

    private List<Obstacle> hindrances() {
        return erasure.deleteProfile().review(anna).hindrances().stream()
                .map(Hindrance::obstacle)
                .toList();
    }

    private void isDeleted() {
        asks();
        assertThat(confirms(erasure.profiles().code())).isEqualTo(new Outcome.Deleted());
    }

    private Outcome asks() {
        return erasure.deleteProfile().ask(anna, SignInDesk.PASSWORD);
    }

    private Outcome confirms(String code) {
        return erasure.deleteProfile().confirm(code);
    }

    private List<Letter.Kind> letters() {
        return erasure.profiles().letters().stream().map(Letter::kind).toList();
    }
}
