package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.query.ShowRuns.Parked;
import io.guichet.application.run.query.ShowRuns.Progress;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Charging a card goes on after the turn that asked for it; what fails there is not forgotten. */
class FailingChargesTest {

    private final BillingDays days = new BillingDays().follows(Preset.ORDER);
    private final CustomerNumber anna = owingWithCard();
    private final CustomerNumber boris = owingWithCard();

    @Test
    void a_charge_that_fails_holds_no_other_up_and_is_made_once_it_is_retried() {
        theNextChargeThrows(new IllegalStateException("nobody thought of this"));

        BillingRun run = days.runs();

        assertThat(days.unpaid(anna)).hasSize(1);
        assertThat(days.unpaid(boris)).isEmpty();
        assertThat(days.company.stores().runs().parked(run.id()))
                .extracting(Parked::customer)
                .containsExactly(anna);
        assertThat(progress(run).parked()).isEqualTo(1);

        assertThat(days.office.runBilling().retry(run.id()))
                .isEqualTo(new RunBilling.Retried.Again(1));
        days.office.runBilling().work(run.id(), 10);

        assertThat(days.unpaid(anna)).isEmpty();
        assertThat(progress(run).parked()).isZero();
        assertThat(taken()).as("each was charged once").isEqualTo(Money.euros("24.00"));
    }

    @Test
    void a_charge_that_loses_a_race_is_made_later_by_itself() {
        theNextChargeThrows(new ConcurrentUpdateException("somebody was faster"));

        BillingRun run = days.runs();

        assertThat(days.unpaid(boris)).isEmpty();
        assertThat(progress(run).parked()).isZero();
        assertThat(progress(run).left()).isEqualTo(1);

        days.office.runBilling().work(run.id(), 10);

        assertThat(progress(run).isOver()).isTrue();
        assertThat(days.unpaid(anna)).isEmpty();
        assertThat(taken()).as("each was charged once").isEqualTo(Money.euros("24.00"));
    }

    @Test
    void what_a_process_that_ended_left_uncharged_is_charged_by_the_next() {
        days.company.clock().advance(Duration.ofDays(2));
        whileCharging(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                });
        BillingRun run = begun();

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> works(run));
        assertThat(days.company.stores().runs().parked(run.id()))
                .extracting(Parked::customer)
                .containsExactly(anna);
        assertThat(works(run)).as("perhaps the other is still at it").isZero();
        assertThat(progress(run).left()).isEqualTo(1);
        days.company.clock().advance(Duration.ofMinutes(5));

        assertThat(works(run)).isEqualTo(1);

        assertThat(progress(run).left()).isZero();
        assertThat(days.unpaid(boris)).isEmpty();
        assertThat(taken()).as("once each").isEqualTo(Money.euros("17.00"));
    }

    @Test
    void nobody_else_charges_what_is_still_being_charged() {
        days.company.clock().advance(Duration.ofDays(2));
        BillingRun run = begun();
        List<Integer> others = new ArrayList<>();
        Runnable slowly =
                () -> {
                    days.company.clock().advance(Duration.ofMinutes(4));
                    others.add(works(run));
                };
        whileCharging(
                () -> {
                    slowly.run();
                    whileCharging(slowly);
                });

        works(run);

        assertThat(others).containsExactly(0, 0);
        assertThat(progress(run).isOver()).isTrue();
        assertThat(taken()).as("each was charged once").isEqualTo(Money.euros("24.00"));
    }

    private BillingRun begun() {
        RunBilling.Started started = days.office.runBilling().start(days.company.seller().code());
        return ((RunBilling.Started.Running) started).run();
    }

    private int works(BillingRun run) {
        return days.office.runBilling().work(run.id(), 10);
    }

    private void theNextChargeThrows(RuntimeException fault) {
        days.company.clock().advance(Duration.ofDays(2));
        whileCharging(
                () -> {
                    throw fault;
                });
    }

    private void whileCharging(Runnable meanwhile) {
        days.company.does().provider().kept().whileCharging(meanwhile);
    }

    /** Five euros of credit, and a debt of twelve. */
    private CustomerNumber owingWithCard() {
        CustomerNumber customer = days.company.consumer();
        days.cards().saves(customer);
        days.orders(customer);
        return customer;
    }

    /** From both, the five euros with which each card was kept as well. */
    private Money taken() {
        List<Money> all = days.company.does().provider().taken();
        return all.stream().reduce(Money.euros("0.00"), Money::plus);
    }

    private Progress progress(BillingRun run) {
        return days.company.stores().runs().progress(run.id()).orElseThrow();
    }
}
