package io.guichet.testing.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.standing.HoldCustomer;
import io.guichet.application.standing.HoldCustomer.Outcome;
import io.guichet.application.standing.HoldCustomerHandler;
import io.guichet.application.standing.Holding;
import io.guichet.application.standing.LiftInactivityHandler;
import io.guichet.application.standing.MeansShown;
import io.guichet.application.standing.ShowStandingHandler;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Staff suspends all that a customer holds, for another reason than what he owes. */
class CustomersOnHoldTest {

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final SignInDesk desk = new SignInDesk(stores, company.clock());
    private final PlanCode plan = company.sells("cloud", "10.00");
    private final CustomerNumber anna = company.consumer();
    private final ProfileId support = staff(StaffRole.SUPPORT);
    private final DocumentReference owed =
            company.orders(anna, new OrderedItem(plan, BillingPeriod.MONTH, 1, "site-1"));

    @Test
    void everything_stops_and_he_is_told_why() {
        assertThat(hold(Reason.CONTENT)).isInstanceOf(Outcome.Stands.class);

        assertThat(service().state()).isEqualTo(ServiceState.SUSPENDED);
        assertThat(((Suspension.Other) service().suspension().orElseThrow()).reason())
                .isEqualTo("on hold: content");
        assertThat(stores.outbox().notices())
                .extracting(Notice::kind)
                .contains(Notice.Kind.CUSTOMER_HELD);
        assertThat(stores.outbox().notices())
                .filteredOn(notice -> notice.kind() == Notice.Kind.CUSTOMER_HELD)
                .extracting(Notice::facts)
                .containsExactly(Map.of("hold", "CONTENT"));
        assertThat(hold(Reason.TERMS)).isInstanceOf(Outcome.OnHold.class);
    }

    @Test
    void he_orders_nothing_and_still_reads_and_pays() {
        assertThat(quote()).isInstanceOf(QuoteOrder.Outcome.Quoted.class);
        hold(Reason.TERMS);

        assertThat(quote()).isEqualTo(new QuoteOrder.Outcome.OnHold(Reason.TERMS));
        assertThat(company.shows(anna, owed)).isNotNull();
        company.transfers(anna, "12.00", List.of(owed));
        assertThat(company.openOn(owed).isPositive()).isFalse();
    }

    @Test
    void lifted_it_goes_on_but_for_what_staff_suspended_alone() {
        Service other = service();
        hold(Reason.CONTENT);
        assertThat(holds().lift(support, anna)).isInstanceOf(Outcome.Stands.class);
        assertThat(service().state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(holds().lift(support, anna)).isEqualTo(new Outcome.NotOnHold());

        suspends(other.id().value(), "broken disk");
        hold(Reason.CONTENT);
        holds().lift(support, anna);
        assertThat(((Suspension.Other) service().suspension().orElseThrow()).reason())
                .isEqualTo("broken disk");
    }

    @Test
    void what_is_owed_stays_suspended_for_that() {
        desk.in(
                () ->
                        stores.services()
                                .save(
                                        service()
                                                .suspend(
                                                        new Suspension.Unpaid(
                                                                LocalDate.of(2026, 4, 1), owed))));
        hold(Reason.CONTENT);
        holds().lift(support, anna);

        assertThat(service().isSuspendedFor(owed)).isTrue();
    }

    @Test
    void only_support_and_administrators_decide() {
        ProfileId billing = staff(StaffRole.BILLING);
        assertThat(holds().lift(billing, anna)).isEqualTo(new Outcome.NotAllowed());
        assertThat(holds().lift(support, new CustomerNumber(99)))
                .isEqualTo(new Outcome.NoSuchCustomer());
        assertThat(service().state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void inactivity_is_over_as_soon_as_an_owner_comes_in() {
        ProfileId owner = desk.somebody("anna@example.org").id();
        ProfileId friend = desk.somebody("paul@example.org").id();
        desk.in(() -> stores.profiles().grant(owner, anna));
        hold(Reason.INACTIVITY);
        company.clock().advance(Duration.ofMinutes(1));
        desk.signsIn("paul@example.org", SignInDesk.PASSWORD);
        assertThat(lift()).isZero();
        assertThat(friend).isNotEqualTo(owner);

        desk.signsIn("anna@example.org", SignInDesk.PASSWORD);
        assertThat(lift()).isEqualTo(1);
        assertThat(lift()).isZero();
        assertThat(service().state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void coming_in_lifts_nothing_else() {
        ProfileId owner = desk.somebody("anna@example.org").id();
        desk.in(() -> stores.profiles().grant(owner, anna));
        hold(Reason.CONTENT);
        company.clock().advance(Duration.ofMinutes(1));
        desk.signsIn("anna@example.org", SignInDesk.PASSWORD);

        assertThat(lift()).isZero();
    }

    @Test
    void who_never_paid_and_keeps_no_card_is_restricted_until_he_pays() {
        assertThat(standing().show(anna).restricted()).isTrue();
        assertThat(standing().show(anna).mayOrder()).isTrue();

        company.transfers(anna, "12.00", List.of(owed));
        assertThat(standing().show(anna).restricted()).isFalse();
        hold(Reason.CONTENT);
        assertThat(standing().show(anna).mayOrder()).isFalse();
    }

    private Outcome hold(Reason reason) {
        return holds().hold(new HoldCustomer.Command(support, anna, reason, "spam since Monday"));
    }

    private HoldCustomer holds() {
        return new HoldCustomerHandler(
                stores.customerHolds(),
                holding(),
                stores.customers(),
                stores.profiles(),
                stores.transactions(),
                company.clock());
    }

    private int lift() {
        return new LiftInactivityHandler(
                        stores.presences(),
                        stores.customerHolds(),
                        holding(),
                        stores.transactions(),
                        company.clock())
                .lift();
    }

    private ShowStandingHandler standing() {
        return new ShowStandingHandler(
                stores.customerHolds(),
                stores.runs().restrictions(),
                new MeansShown(stores.listStoredCards(), stores.listPayments()),
                stores.transactions());
    }

    private Holding holding() {
        return new StandingDesk(company).holding();
    }

    private QuoteOrder.Outcome quote() {
        OrderedItem item = new OrderedItem(plan, BillingPeriod.MONTH, 1, "site-2");
        return company.does().quoteOrder().quote(new QuoteOrder.Command(anna, List.of(item)));
    }

    private Service service() {
        return stores.transactions().required(() -> stores.services().heldBy(anna)).getFirst();
    }

    private void suspends(UUID service, String reason) {
        assertThat(service().id().value()).isEqualTo(service);
        desk.in(
                () ->
                        stores.services()
                                .save(
                                        service()
                                                .suspend(
                                                        new Suspension.Other(
                                                                LocalDate.of(2026, 4, 1),
                                                                reason))));
    }

    private ProfileId staff(StaffRole role) {
        ProfileId id = new ProfileId(UUID.randomUUID());
        Profile member =
                new Profile(
                        id,
                        "Sam",
                        id.value() + "@example.net",
                        Language.EN,
                        Role.STAFF,
                        Set.of(role));
        desk.in(() -> stores.profiles().add(member));
        return id;
    }
}
