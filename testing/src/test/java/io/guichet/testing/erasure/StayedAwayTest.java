package io.guichet.testing.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who was suspended since nobody came in is told of it, and deleted thirty days later. */
class StayedAwayTest {

    private static final int DAYS = 30;

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final SignInDesk desk = new SignInDesk(stores, company.clock());
    private final CustomerNumber bakery = company.consumer();
    private final ProfileId anna = desk.somebody("anna@example.org").id();

    StayedAwayTest() {
        desk.in(() -> stores.profiles().grant(anna, bakery));
        company.orders(
                bakery,
                new OrderedItem(company.sells("free", "0.00"), BillingPeriod.MONTH, 1, "shop"));
    }

    @Test
    void he_is_told_of_the_day_and_deleted_on_it_with_what_he_held() {
        hold(Reason.INACTIVITY);

        assertThat(delete()).isEqualTo(1);
        assertThat(told()).containsEntry("until", "2026-03-31").containsEntry("deletion", "true");
        assertThat(delete()).isZero();
        after(DAYS - 1);
        assertThat(delete()).isZero();
        assertThat(anna().email()).isEqualTo("anna@example.org");

        after(1);
        assertThat(delete()).isEqualTo(1);
        assertThat(anna().email()).endsWith("deleted.invalid");
        assertThat(stores.customers().isClosed(bakery)).isTrue();
        assertThat(services()).noneMatch(service -> service.state().isHeld());
        assertThat(delete()).isZero();
    }

    @Test
    void whoever_comes_in_keeps_everything() {
        hold(Reason.INACTIVITY);
        delete();
        after(DAYS);
        desk.signsIn("anna@example.org", SignInDesk.PASSWORD);

        assertThat(delete()).isZero();
        assertThat(services()).isNotEmpty().allMatch(service -> service.state().isHeld());
    }

    @Test
    void what_staff_suspended_is_never_deleted() {
        hold(Reason.CONTENT);
        after(DAYS);

        assertThat(delete()).isZero();
    }

    @Test
    void whoever_has_credit_or_shares_a_customer_is_left_to_staff() {
        hold(Reason.INACTIVITY);
        delete();
        company.transfers(bakery, "5.00", List.of());
        after(DAYS);
        assertThat(delete()).isZero();
        assertThat(services()).allMatch(service -> service.state().isHeld());

        CustomerNumber shared = company.consumer();
        ProfileId paul = desk.somebody("paul@example.org").id();
        desk.in(() -> stores.profiles().grant(anna, shared));
        desk.in(() -> stores.profiles().grant(paul, shared));
        hold(shared, Reason.INACTIVITY);
        assertThat(delete()).isZero();
    }

    @Test
    void nobody_is_deleted_before_the_day_he_was_told_of_whatever_is_set_meanwhile() {
        hold(Reason.INACTIVITY);
        delete(90);
        assertThat(told()).containsEntry("until", "2026-05-30");

        after(89);
        assertThat(delete(DAYS)).isZero();
        assertThat(services()).allMatch(service -> service.state().isHeld());
        after(1);
        assertThat(delete(DAYS)).isEqualTo(1);
    }

    @Test
    void whoever_was_told_goes_on_that_day_though_others_get_longer_by_now() {
        hold(Reason.INACTIVITY);
        delete();
        after(DAYS);

        assertThat(delete(90)).isEqualTo(1);
    }

    @Test
    void one_who_cannot_be_ended_holds_up_nobody_behind_him() {
        CustomerNumber other = company.consumer();
        ProfileId paul = desk.somebody("paul@example.org").id();
        desk.in(() -> stores.profiles().grant(paul, other));
        hold(Reason.INACTIVITY);
        hold(other, Reason.INACTIVITY);
        assertThat(delete()).isEqualTo(2);
        after(DAYS);
        stores.transactions().disturb(this::refuseTheBakery, () -> {});

        assertThatIllegalStateException().isThrownBy(this::delete).withMessage("no more paper");
        assertThat(stores.customers().isClosed(other)).isTrue();
        assertThat(stores.customers().isClosed(bakery)).isFalse();
        assertThat(services()).allMatch(service -> service.state().isHeld());
    }

    private void refuseTheBakery() {
        if (stores.customers().isClosed(bakery)) {
            throw new IllegalStateException("no more paper");
        }
    }

    @Test
    void whoever_acts_for_somebody_else_as_well_is_left_to_staff() {
        CustomerNumber friends = company.company();
        Permissions billing = Permissions.of(Set.of(Permission.BILLING), false);
        desk.in(() -> stores.profiles().permit(anna, friends, billing));
        hold(Reason.INACTIVITY);
        assertThat(delete()).isZero();

        desk.in(() -> stores.profiles().withdraw(anna, friends));
        assertThat(delete()).isEqualTo(1);
    }

    private void hold(Reason reason) {
        hold(bakery, reason);
    }

    private void hold(CustomerNumber customer, Reason reason) {
        desk.in(
                () ->
                        stores.customerHolds()
                                .add(
                                        new CustomerHold(
                                                UUID.randomUUID(),
                                                customer,
                                                reason,
                                                "stays away",
                                                Optional.empty(),
                                                company.clock().instant(),
                                                Optional.empty())));
    }

    private int delete() {
        return delete(DAYS);
    }

    private int delete(int days) {
        return new ErasureDesk(desk).deleteInactive(changes().serviceMoves(), days).delete();
    }

    private ChangeDesk changes() {
        return new ChangeDesk(stores, company.does(), company.clock());
    }

    private Map<String, String> told() {
        return stores.outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.INACTIVE_SOON)
                .map(Notice::facts)
                .findFirst()
                .orElseThrow();
    }

    private List<Service> services() {
        return stores.services().heldBy(bakery);
    }

    private Profile anna() {
        return stores.profiles().find(anna).orElseThrow();
    }

    private void after(int days) {
        company.clock().advance(Duration.ofDays(days));
    }
}
