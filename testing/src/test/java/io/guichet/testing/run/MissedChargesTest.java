package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.CAPTURE_REFUSED;
import static io.guichet.application.notification.Notice.Kind.DEBIT_ANNOUNCED;
import static io.guichet.application.notification.Notice.Kind.PAYMENT_REMINDER;
import static io.guichet.application.notification.Notice.Kind.SERVICE_SUSPENDED;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.payment.FakeKeptCards.Bank;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * No run came on the day on which a card was to be charged, or nobody answered. That is not the
 * customer's fault: nothing is taken from him for being late before it was tried.
 */
class MissedChargesTest {

    private final BillingDays days =
            new BillingDays().follows(Preset.INVOICE, Map.of(Setting.LATE_FEE_AMOUNT, "9.00"));
    private final CustomerNumber anna = days.customerWithService();
    private final LocalDate end = days.serviceOf(anna).paidUntil();
    private final LocalDate missed = end.minusDays(1);

    @Test
    void after_a_night_without_a_run_the_card_is_charged_and_no_fee() {
        keepsCard();
        days.passUntil(missed.minusDays(1));

        pausesUntil(end.plusDays(1));

        assertThat(days.unpaid(anna)).isEmpty();
        assertThat(taken()).isEqualTo(Money.euros("12.00"));
        assertThat(days.told(anna)).containsOnlyOnce(PAYMENT_REMINDER);
    }

    @Test
    void after_weeks_without_a_run_nothing_is_suspended_either() {
        keepsCard();
        days.passUntil(end.minusDays(14));

        pausesUntil(end.plusDays(10));

        assertThat(taken()).isEqualTo(Money.euros("12.00"));
        assertThat(days.told(anna)).doesNotContain(SERVICE_SUSPENDED, PAYMENT_REMINDER);
        days.passUntil(end.plusDays(11));
        assertThat(days.unpaid(anna)).isEmpty();
        assertThat(days.serviceOf(anna).suspension()).isEmpty();
    }

    @Test
    void a_card_that_is_refused_then_is_followed_by_the_fee_of_the_next_night() {
        keepsCard();
        days.company.does().provider().kept().bank(Bank.SAYS_NO);
        days.passUntil(missed.minusDays(1));

        pausesUntil(end.plusDays(1));

        assertThat(days.told(anna)).containsOnlyOnce(CAPTURE_REFUSED);
        assertThat(days.unpaid(anna)).hasSize(1);
        days.passUntil(end.plusDays(2));
        assertThat(days.unpaid(anna)).as("and what being late costs").hasSize(2);
    }

    @Test
    void nothing_waits_for_whoever_has_nothing_that_could_be_charged() {
        days.passUntil(missed.minusDays(1));

        pausesUntil(end.plusDays(1));

        assertThat(days.unpaid(anna)).as("and what being late costs").hasSize(2);
    }

    @Test
    void while_the_provider_does_not_answer_nothing_is_taken_away() {
        keepsCard();
        days.company.does().provider().becomes(Health.DOWN);

        days.passUntil(end.plusDays(1));

        assertThat(days.unpaid(anna)).hasSize(1);
        days.company.does().provider().becomes(Health.UP);
        days.passUntil(end.plusDays(2));
        assertThat(days.unpaid(anna)).isEmpty();
        assertThat(taken()).isEqualTo(Money.euros("12.00"));
        assertThat(days.told(anna))
                .as("before the charge, of it")
                .containsOnlyOnce(PAYMENT_REMINDER);
    }

    @Test
    void an_account_is_debited_first_too() {
        DebitDesk desk = new DebitDesk(days.company.does());
        desk.collectsAs(days.company.seller().code(), DebitDesk.CREDITOR);
        days.passUntil(end.minusDays(14));
        desk.signs(anna);

        pausesUntil(end.plusDays(10));

        assertThat(days.told(anna))
                .containsOnlyOnce(DEBIT_ANNOUNCED)
                .doesNotContain(SERVICE_SUSPENDED, PAYMENT_REMINDER);
        assertThat(debits()).hasSize(1);
        days.passUntil(debits().getFirst().collectOn());
        assertThat(days.told(anna)).doesNotContain(SERVICE_SUSPENDED);
    }

    private void keepsCard() {
        days.cards().chooses(anna, days.cards().saves(anna).id());
    }

    private void pausesUntil(LocalDate day) {
        days.company.clock().advance(Duration.ofDays(day.toEpochDay() - days.today().toEpochDay()));
        days.runs();
    }

    /** Without the five euros by which the card was kept. */
    private Money taken() {
        return days.company.does().provider().taken().stream()
                .reduce(Money.euros("-5.00"), Money::plus);
    }

    private List<Debit> debits() {
        return days.company
                .given()
                .in(
                        () ->
                                days.company
                                        .stores()
                                        .debits()
                                        .debits()
                                        .of(days.unpaid(anna).getFirst().invoice()));
    }
}
