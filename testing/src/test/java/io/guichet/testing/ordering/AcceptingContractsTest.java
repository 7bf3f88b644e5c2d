package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceOrder.Outcome.ContractsNotAccepted;
import io.guichet.application.ordering.PlaceOrder.Outcome.Placed;
import io.guichet.application.ordering.PublishContract;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.ordering.query.ListContracts;
import io.guichet.application.ordering.query.ListContracts.Held;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ordering.Acceptance;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.Contract.Scope;
import io.guichet.domain.ordering.Contract.Version;
import io.guichet.domain.ordering.Contract.Wording;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.testing.shared.HostingCompany;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What must be accepted with an order. */
class AcceptingContractsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Scope EVERYTHING = new Scope.Everything();

    private final HostingCompany company = new HostingCompany();
    private final SellerCode seller = company.seller().code();
    private final CustomerNumber anna = company.consumer();
    private final PlanCode cloud = company.sells("cloud-small", "10.00");
    private final List<OrderedItem> items =
            List.of(new OrderedItem(cloud, BillingPeriod.MONTH, 1, "shop"));

    @Test
    void a_seller_without_contracts_needs_nothing_accepted() {
        assertThat(orders(Set.of())).isInstanceOf(Placed.class);
        assertThat(held()).isEmpty();
    }

    @Test
    void the_quote_names_what_must_be_accepted() {
        Contract terms = published("terms", "2026", EVERYTHING, TODAY);
        published("private-cloud", "1", of(PlanFamily.PRIVATE_CLOUD), TODAY);
        Contract box = published("box", "1", new Scope.Some(Set.of(), Set.of(cloud)), TODAY);

        QuoteOrder.Outcome quoted =
                company.does().quoteOrder().quote(new QuoteOrder.Command(anna, items));

        assertThat(((QuoteOrder.Outcome.Quoted) quoted).contracts()).containsExactly(box, terms);
    }

    @Test
    void an_order_without_the_versions_that_hold_is_refused_and_changes_nothing() {
        Contract terms = published("terms", "2026", EVERYTHING, TODAY);
        Contract clouds = published("clouds", "1", of(PlanFamily.PUBLIC_CLOUD), TODAY);

        assertThat(orders(Set.of())).isEqualTo(new ContractsNotAccepted(List.of(clouds, terms)));
        assertThat(orders(Set.of(clouds.version(), new Version("terms", "2025"))))
                .isEqualTo(new ContractsNotAccepted(List.of(terms)));

        assertThat(company.stores().services().heldBy(anna)).isEmpty();
        assertThat(held()).allMatch(Held::isToAccept);
    }

    @Test
    void what_was_accepted_is_kept_with_its_moment() {
        Contract terms = published("terms", "2026", EVERYTHING, TODAY);
        published("private-cloud", "1", of(PlanFamily.PRIVATE_CLOUD), TODAY);

        Placed placed = (Placed) orders(Set.of(terms.version(), new Version("private-cloud", "1")));

        Acceptance accepted =
                new Acceptance(
                        anna, placed.order().number(), terms.version(), company.clock().instant());
        assertThat(list().acceptedWith(anna, placed.order().number())).containsExactly(accepted);
        assertThat(held()).extracting(Held::isToAccept).containsExactly(true, false);
        assertThat(held().getLast().accepted()).contains(accepted);
    }

    @Test
    void a_new_version_must_be_accepted_from_its_day_on() {
        Contract terms = published("terms", "2026", EVERYTHING, TODAY);
        Contract next = published("terms", "2027", EVERYTHING, TODAY.plusDays(1));
        assertThat(orders(Set.of(terms.version()))).isInstanceOf(Placed.class);

        company.clock().advance(Duration.ofDays(1));

        assertThat(orders(Set.of(terms.version())))
                .isEqualTo(new ContractsNotAccepted(List.of(next)));
        Held held = list().of(anna, seller, TODAY.plusDays(1)).getFirst();
        assertThat(held.isToAccept()).isTrue();
        assertThat(held.accepted().orElseThrow().version()).isEqualTo(terms.version());
    }

    @Test
    void a_contract_that_was_withdrawn_is_asked_for_no_longer() {
        published("terms", "2026", EVERYTHING, TODAY);
        published("terms", "none", new Scope.Nothing(), TODAY.plusDays(1));
        company.clock().advance(Duration.ofDays(1));

        assertThat(orders(Set.of())).isInstanceOf(Placed.class);
    }

    @Test
    void a_version_is_published_once_for_days_to_come_by_a_seller_for_his_plans() {
        Contract terms = published("terms", "2026", EVERYTHING, TODAY);

        assertThat(publish(terms)).isEqualTo(new PublishContract.Outcome.VersionTaken());
        assertThat(publish(contract(seller, "terms", "0", EVERYTHING, TODAY)))
                .isEqualTo(new PublishContract.Outcome.VersionTaken());
        assertThat(publish(contract(seller, "old", "1", EVERYTHING, TODAY.minusDays(1))))
                .isEqualTo(new PublishContract.Outcome.TooEarly(TODAY));
        PlanCode gone = new PlanCode("gone");
        Scope unknown = new Scope.Some(Set.of(), Set.of(gone, cloud));
        assertThat(publish(contract(seller, "gone", "1", unknown, TODAY)))
                .isEqualTo(new PublishContract.Outcome.NoSuchPlan(gone));
        assertThat(publish(contract(new SellerCode("none"), "terms", "1", EVERYTHING, TODAY)))
                .isEqualTo(new PublishContract.Outcome.NoSuchSeller());
    }

    @Test
    void what_is_no_title_link_text_or_version_is_refused() {
        assertInvalid("invalid-contract-version", () -> new Version("Terms", "1"));
        assertInvalid("invalid-contract-version", () -> new Version("terms", ""));
        assertInvalid("invalid-contract-url", () -> new Wording.At("http://host.example"));
        assertInvalid("invalid-text", () -> new Wording.Text(" "));
        assertInvalid(
                "invalid-contract-title",
                () ->
                        new Contract(
                                seller,
                                new Version("a", "1"),
                                Map.of(Language.FR, "Conditions", Language.EN, " "),
                                new Wording.Text("Text"),
                                EVERYTHING,
                                TODAY));
    }

    private static void assertInvalid(String code, ThrowingCallable making) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(making).withMessage(code);
    }

    private PlaceOrder.Outcome orders(Set<Version> accepted) {
        return company.does()
                .placeOrder()
                .place(
                        new PlaceOrder.Command(
                                anna,
                                UUID.randomUUID(),
                                items,
                                new PlaceOrder.Agreement.ListPrice(),
                                accepted,
                                Consent.NONE));
    }

    private List<Held> held() {
        return list().of(anna, seller, TODAY);
    }

    private ListContracts list() {
        return company.stores().ordering().listContracts();
    }

    private PublishContract.Outcome publish(Contract contract) {
        return company.does().orderDesk().publishContract().publish(contract);
    }

    private Contract published(String code, String version, Scope scope, LocalDate from) {
        Contract contract = contract(seller, code, version, scope, from);
        assertThat(publish(contract)).isEqualTo(new PublishContract.Outcome.Published(contract));
        return contract;
    }

    private static Scope of(PlanFamily family) {
        return new Scope.Some(Set.of(family), Set.of());
    }

    private static Contract contract(
            SellerCode seller, String code, String version, Scope scope, LocalDate from) {
        return new Contract(
                seller,
                new Version(code, version),
                Map.of(Language.FR, "Conditions", Language.EN, "Terms"),
                new Wording.At("https://host.example/" + code),
                scope,
                from);
    }
}
