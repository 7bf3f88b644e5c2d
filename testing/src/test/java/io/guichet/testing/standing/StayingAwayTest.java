package io.guichet.testing.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.standing.HoldInactiveHandler;
import io.guichet.application.standing.port.Presences;
import io.guichet.application.standing.port.Presences.Idle;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.domain.standing.Inactivity;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who pays nothing and stays away is warned, and suspended a month later. */
class StayingAwayTest {

    private static final String EMAIL = "anna@example.org";

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final SignInDesk desk = new SignInDesk(stores, company.clock());
    private final StandingDesk standing = new StandingDesk(company);
    private final CustomerNumber bakery = company.consumer();
    private final ProfileId anna = desk.somebody(EMAIL).id();

    StayingAwayTest() {
        desk.in(() -> stores.profiles().grant(anna, bakery));
        holds("free", "0.00");
        desk.signsIn(EMAIL, SignInDesk.PASSWORD);
        hold();
    }

    @Test
    void he_is_warned_after_ninety_days_and_suspended_after_120() {
        after(89);
        assertThat(hold()).isZero();
        after(1);
        assertThat(hold()).isEqualTo(1);
        assertThat(hold()).isZero();
        assertThat(told()).containsExactly(Notice.Kind.INACTIVE_SOON);
        assertThat(stores.outbox().notices().getLast().facts())
                .containsEntry("until", "2026-06-29");

        after(29);
        assertThat(hold()).isZero();
        after(1);
        assertThat(hold()).isEqualTo(1);
        CustomerHold hold = stores.customerHolds().of(bakery).orElseThrow();
        assertThat(hold.reason()).isEqualTo(Reason.INACTIVITY);
        assertThat(hold.by()).as("nobody decided it").isEmpty();
        assertThat(told()).containsExactly(Notice.Kind.INACTIVE_SOON, Notice.Kind.CUSTOMER_HELD);
        assertThat(hold()).isZero();
    }

    @Test
    void coming_in_after_the_warning_begins_it_anew() {
        after(90);
        hold();
        after(10);
        desk.signsIn(EMAIL, SignInDesk.PASSWORD);
        after(89);
        assertThat(hold()).isZero();
        after(1);
        assertThat(hold()).isEqualTo(1);
        assertThat(told()).containsExactly(Notice.Kind.INACTIVE_SOON, Notice.Kind.INACTIVE_SOON);
    }

    @Test
    void nobody_is_suspended_without_a_month_to_come_in() {
        after(500);
        assertThat(hold()).isEqualTo(1);
        assertThat(stores.customerHolds().of(bakery)).isEmpty();
        after(29);
        assertThat(hold()).isZero();
        after(1);
        assertThat(hold()).isEqualTo(1);
        assertThat(stores.customerHolds().of(bakery)).isPresent();
    }

    @Test
    void an_owner_who_comes_in_lifts_it() {
        after(90);
        hold();
        after(30);
        hold();
        company.clock().advance(Duration.ofMinutes(1));
        desk.signsIn(EMAIL, SignInDesk.PASSWORD);

        assertThat(standing.lift()).isEqualTo(1);
        assertThat(stores.customerHolds().of(bakery)).isEmpty();
        assertThat(hold()).isZero();
    }

    @Test
    void whoever_came_in_long_ago_counts_by_the_day_that_is_kept() {
        after(90);
        hold();
        after(30);
        hold();
        after(2);
        desk.signsIn(EMAIL, SignInDesk.PASSWORD);
        hold();
        desk.in(() -> stores.signIn().sessions().endAll(anna));

        assertThat(standing.lift()).isEqualTo(1);
    }

    @Test
    void whoever_has_paid_in_may_stay_away() {
        company.transfers(bakery, "5.00", List.of());
        after(500);

        assertThat(hold()).isZero();
    }

    @Test
    void whoever_was_invoiced_something_is_asked_about_a_year_later() {
        company.transfers(bakery, "12.00", List.of(company.invoices(bakery, "12.00")));
        after(365);
        assertThat(hold()).isZero();

        after(100);
        assertThat(hold()).isEqualTo(1);
    }

    @Test
    void whoever_begins_to_pay_meanwhile_is_left_alone() {
        after(500);
        Idle idle = stores.presences().idle(LocalDate.MAX, 0, 1).getFirst();
        holds("cloud", "10.00");

        assertThat(hold(new AskedBefore(stores.presences(), idle))).isZero();
        assertThat(told()).isEmpty();
    }

    /** Whose first answer is one of before. */
    private record AskedBefore(Presences now, Idle before) implements Presences {

        @Override
        public void gather(Instant at) {
            now.gather(at);
        }

        @Override
        public Optional<Inactivity> of(ProfileId person) {
            return now.of(person);
        }

        @Override
        public List<Idle> idle(LocalDate day, long after, int limit) {
            return after == 0 && limit > 1 ? List.of(before) : now.idle(day, after, limit);
        }

        @Override
        public List<Returned> returned(long after, int limit) {
            return now.returned(after, limit);
        }

        @Override
        public List<Absent> absent(long after, int limit) {
            return now.absent(after, limit);
        }

        @Override
        public void warned(CustomerNumber customer, LocalDate on, LocalDate until) {
            now.warned(customer, on, until);
        }
    }

    @Test
    void whoever_pays_for_something_may_stay_away() {
        holds("cloud", "10.00");
        after(500);

        assertThat(hold()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-01, 2026-06-29",
        "2024-01-01, 2026-03-01, 2026-09-01",
        "2020-01-01, 2026-03-01, 2027-03-01"
    })
    void who_is_known_longer_may_stay_away_longer(
            LocalDate since, LocalDate seenOn, LocalDate end) {
        assertThat(new Inactivity(since, seenOn).endsOn(seenOn)).isEqualTo(end);
    }

    private void holds(String code, String monthly) {
        var invoice =
                company.orders(
                        bakery,
                        new OrderedItem(
                                company.sells(code, monthly), BillingPeriod.MONTH, 1, code));
        if (!monthly.equals("0.00")) {
            company.transfers(bakery, "12.00", List.of(invoice));
        }
    }

    private void after(int days) {
        company.clock().advance(Duration.ofDays(days));
    }

    private List<Notice.Kind> told() {
        return stores.outbox().notices().stream()
                .map(Notice::kind)
                .filter(
                        kind ->
                                kind == Notice.Kind.INACTIVE_SOON
                                        || kind == Notice.Kind.CUSTOMER_HELD)
                .toList();
    }

    private int hold() {
        return hold(stores.presences());
    }

    private int hold(Presences presences) {
        return new HoldInactiveHandler(
                        presences,
                        standing.holding(),
                        stores.outbox(),
                        stores.transactions(),
                        company.clock())
                .hold();
    }
}
