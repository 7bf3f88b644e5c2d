package io.guichet.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

class ServiceTest {

    private static final Suspension.Other BY_STAFF =
            new Suspension.Other(LocalDate.of(2026, 1, 20), "abuse");
    private static final PlanPrice PRICE =
            new PlanPrice(
                    new PlanCode("cloud"),
                    BillingPeriod.MONTH,
                    Money.euros("10"),
                    TaxBasis.NET,
                    LocalDate.EPOCH,
                    LocalDate.MAX);

    @Test
    void an_opened_service_is_active_and_paid_for_its_first_period() {
        Service service = open(2, LocalDate.of(2026, 1, 31));

        assertThat(service.state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(service.plan()).isEqualTo(PRICE.plan());
        assertThat(service.price()).isEqualTo(PRICE);
        assertThat(service.period()).isEqualTo(BillingPeriod.MONTH);
        assertThat(service.paidUntil()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void there_is_at_least_one_of_it() {
        assertThatIllegalArgumentException().isThrownBy(() -> open(0, LocalDate.of(2026, 1, 31)));
    }

    @Test
    void a_service_of_the_31st_comes_back_to_it_after_every_shorter_month() {
        Service service = open(1, LocalDate.of(2028, 1, 31));

        Service once = service.renew();
        Service twice = once.renew();

        assertThat(service.paidUntil()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(once.paidUntil()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(twice.paidUntil()).isEqualTo(LocalDate.of(2028, 4, 30));
    }

    @Test
    void its_price_is_agreed_to_again_with_another_plan_or_period_and_with_nothing_else() {
        LocalDate start = LocalDate.of(2026, 1, 15);
        LocalDate day = start.plusDays(3);
        Service service = open(1, start);
        PlanPrice later =
                new PlanPrice(
                        PRICE.plan(),
                        PRICE.period(),
                        Money.euros("11"),
                        TaxBasis.NET,
                        day,
                        LocalDate.MAX);

        assertThat(service.pricedOn()).isEqualTo(start);
        assertThat(service.become(PRICE, 2, day).pricedOn()).isEqualTo(start);
        assertThat(service.begin(PRICE, 2, Changing.begun(day, 1)).pricedOn()).isEqualTo(start);
        assertThat(service.withPrice(later).renew().pricedOn()).isEqualTo(start);

        assertThat(service.become(priced("large", 1), 1, day).pricedOn()).isEqualTo(day);
        assertThat(service.become(priced("cloud", 12), 1, day).pricedOn()).isEqualTo(day);
        assertThat(service.begin(priced("cloud", 12), 1, Changing.begun(day, 1)).pricedOn())
                .isEqualTo(day);
    }

    private static PlanPrice priced(String plan, int months) {
        return new PlanPrice(
                new PlanCode(plan),
                new BillingPeriod(months),
                PRICE.amount(),
                PRICE.basis(),
                PRICE.validFrom(),
                PRICE.validUntil());
    }

    @Test
    void it_is_renewed_so_many_days_ahead_unless_it_is_manual_ends_or_sleeps() {
        Service service = open(1, LocalDate.of(2026, 1, 15));
        LocalDate day = LocalDate.of(2026, 2, 1);

        assertThat(service.isRenewalDue(day.minusDays(1), 14)).isFalse();
        assertThat(service.isRenewalDue(day, 14)).isTrue();
        assertThat(service.withRenewal(RenewalMode.MANUAL).isRenewalDue(day, 14)).isFalse();
        assertThat(service.cancel(new Ending(day, "")).isRenewalDue(day, 14)).isFalse();
        assertThat(service.suspend(BY_STAFF).isRenewalDue(day, 14)).isFalse();
        assertThat(service.terminate(day).isRenewalDue(day, 14)).isFalse();
    }

    @Test
    void what_was_cancelled_ends_on_its_day_unless_it_is_taken_back() {
        LocalDate end = LocalDate.of(2026, 2, 15);
        Service cancelled = open(1, LocalDate.of(2026, 1, 15)).cancel(new Ending(end, "moving"));

        assertThat(cancelled.isEndingDue(end.minusDays(1))).isFalse();
        assertThat(cancelled.isEndingDue(end)).isTrue();
        assertThat(cancelled.undoCancellation().isEndingDue(end)).isFalse();
        assertThat(cancelled.terminate(end).isEndingDue(end)).isFalse();
    }

    @Test
    void staff_outranks_debt() {
        DocumentReference invoice = new DocumentReference("FR00000001");
        Suspension.Unpaid debt = new Suspension.Unpaid(LocalDate.of(2026, 3, 1), invoice);
        Suspension both =
                new Suspension.Other(BY_STAFF.since(), BY_STAFF.reason(), Optional.of(debt));
        Service service = open(1, LocalDate.of(2026, 1, 15));

        assertThat(service.suspend(debt).suspend(BY_STAFF).suspension()).contains(both);
        assertThat(service.suspend(BY_STAFF).suspend(debt).suspension()).contains(both);
        assertThat(service.suspend(debt).resume()).isEqualTo(service);
    }

    @Test
    void what_staff_lifts_stays_suspended_for_the_debt_that_lay_beneath() {
        DocumentReference invoice = new DocumentReference("FR00000001");
        Suspension debt = new Suspension.Unpaid(LocalDate.of(2026, 3, 1), invoice);
        Service service = open(1, LocalDate.of(2026, 1, 15));

        Service indebted = service.suspend(BY_STAFF).suspend(debt).resume();

        assertThat(indebted.suspension()).contains(debt);
        assertThat(indebted.resume()).isEqualTo(service);
        assertThat(service.suspend(BY_STAFF).resume()).isEqualTo(service);
    }

    private static Service open(int quantity, LocalDate day) {
        return Service.open(
                new ServiceId(new UUID(0, 1)),
                new CustomerNumber(42),
                "site-1",
                PRICE,
                quantity,
                day);
    }
}
