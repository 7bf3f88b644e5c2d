package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.CAPTURE_REFUSED;
import static io.guichet.application.notification.Notice.Kind.INVOICE_ISSUED;
import static io.guichet.application.notification.Notice.Kind.PAYMENT_RECEIVED;
import static io.guichet.application.notification.Notice.Kind.PAYMENT_REMINDER;
import static io.guichet.application.notification.Notice.Kind.SERVICE_DELETED;
import static io.guichet.application.notification.Notice.Kind.SERVICE_RESUMED;
import static io.guichet.application.notification.Notice.Kind.SERVICE_SUSPENDED;
import static io.guichet.application.notification.Notice.Kind.SERVICE_TERMINATED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.LiftSuspensions;
import io.guichet.application.run.RunBilling;
import io.guichet.application.subscription.SuspendService;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;
import io.guichet.testing.payment.FakeKeptCards.Bank;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What happens day by day to whoever does not pay, by preset. */
class TimetablesOfUnpaidInvoicesTest {

    private final BillingDays days = new BillingDays();

    @Test
    void prepaid_reminds_suspends_after_the_thirty_days_to_pay_and_deletes_after_thirty_more() {
        days.follows(Preset.PREPAID);
        LocalDate issued = days.today();
        CustomerNumber customer = days.company.consumer();
        days.orders(customer);

        assertThat(days.diary(customer, issued.plusDays(90)))
                .containsExactly(
                        entry(issued.plusDays(10), List.of(PAYMENT_REMINDER)),
                        entry(issued.plusDays(20), List.of(PAYMENT_REMINDER)),
                        entry(issued.plusDays(27), List.of(PAYMENT_REMINDER)),
                        entry(issued.plusDays(31), List.of(SERVICE_SUSPENDED)),
                        entry(issued.plusDays(61), List.of(SERVICE_DELETED)));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.DELETED);
    }

    @Test
    void order_reminds_suspends_after_the_seven_days_to_pay_and_deletes_after_seven_more() {
        days.follows(Preset.ORDER);
        LocalDate issued = days.today();
        CustomerNumber customer = days.company.consumer();
        days.orders(customer);

        assertThat(days.diary(customer, issued.plusDays(40)))
                .containsExactly(
                        entry(issued.plusDays(3), List.of(PAYMENT_REMINDER)),
                        entry(issued.plusDays(8), List.of(SERVICE_SUSPENDED)),
                        entry(issued.plusDays(15), List.of(SERVICE_DELETED)));
    }

    @Test
    void invoice_bills_ahead_reminds_around_the_due_date_suspends_and_terminates() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.customerWithService();
        LocalDate due = days.serviceOf(customer).paidUntil();

        assertThat(days.diary(customer, due.plusDays(36)))
                .containsExactly(
                        entry(due.minusDays(14), List.of(INVOICE_ISSUED)),
                        entry(due.minusDays(4), List.of(PAYMENT_REMINDER)),
                        entry(due.plusDays(1), List.of(PAYMENT_REMINDER)),
                        entry(due.plusDays(2), List.of(PAYMENT_REMINDER)),
                        entry(due.plusDays(5), List.of(SERVICE_SUSPENDED)),
                        entry(due.plusDays(35), List.of(SERVICE_TERMINATED)));
    }

    @Test
    void a_kept_card_is_charged_on_the_day_of_the_policy() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.customerWithService();
        days.cards().saves(customer);
        LocalDate due = days.serviceOf(customer).paidUntil();

        assertThat(days.diary(customer, due.plusDays(10)))
                .containsExactly(
                        entry(due.minusDays(14), List.of(INVOICE_ISSUED)),
                        entry(due.minusDays(4), List.of(PAYMENT_REMINDER)),
                        entry(due.minusDays(1), List.of(PAYMENT_RECEIVED)));
        assertThat(days.unpaid(customer)).isEmpty();
    }

    @Test
    void a_card_that_is_refused_is_charged_again_as_often_as_the_policy_says() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        days.cards().saves(customer);
        LocalDate issued = days.today();
        days.company.invoices(customer, "30.00");
        days.company.does().provider().kept().bank(Bank.SAYS_NO);

        days.runs();
        assertThat(days.told(customer)).endsWith(CAPTURE_REFUSED);
        assertThat(days.diary(customer, issued.plusDays(5)))
                .containsExactly(
                        entry(issued.plusDays(1), List.of(CAPTURE_REFUSED)),
                        entry(issued.plusDays(3), List.of(PAYMENT_REMINDER)));
    }

    @Test
    void paying_lifts_the_suspension_and_ends_the_timetable() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(8));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);

        days.company.transfers(customer, "12.00", List.of(invoice));
        days.office.liftSuspensions().lift();

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(days.told(customer)).endsWith(PAYMENT_RECEIVED, SERVICE_RESUMED);
        int told = days.told(customer).size();
        days.passUntil(days.today().plusDays(10));
        assertThat(days.told(customer)).hasSize(told);
    }

    @Test
    void one_service_that_cannot_go_on_holds_up_no_other() {
        days.follows(Preset.ORDER);
        CustomerNumber broken = days.company.consumer();
        CustomerNumber other = days.company.consumer();
        DocumentReference first = days.orders(broken);
        DocumentReference second = days.orders(other);
        days.passUntil(days.today().plusDays(8));
        days.company.transfers(broken, "12.00", List.of(first));
        days.company.transfers(other, "12.00", List.of(second));

        LiftSuspensions lifting =
                days.office.liftSuspensions(
                        notice -> {
                            if (notice.customer().equals(broken)) {
                                throw new IllegalStateException("cannot be told");
                            }
                        });

        assertThatIllegalStateException().isThrownBy(lifting::lift);
        assertThat(days.serviceOf(other).state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(days.serviceOf(broken).state()).isEqualTo(ServiceState.SUSPENDED);
    }

    @Test
    void a_suspension_by_staff_is_not_lifted_by_paying() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(8));
        SuspendService staff = days.office.suspendService();
        staff.suspend(new SuspendService.Command(days.serviceOf(customer).id(), "abuse"));

        days.company.transfers(customer, "12.00", List.of(invoice));
        days.passUntil(days.today().plusDays(1));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
        staff.resume(days.serviceOf(customer).id());
        days.office.liftSuspensions().lift();
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void what_staff_lifts_stays_suspended_for_what_is_still_owed_and_is_ended_for_it() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        SuspendService staff = days.office.suspendService();
        staff.suspend(new SuspendService.Command(days.serviceOf(customer).id(), "abuse"));
        days.passUntil(days.today().plusDays(8));
        LocalDate played = days.today();

        staff.resume(days.serviceOf(customer).id());

        assertThat(days.serviceOf(customer).suspension())
                .contains(new Suspension.Unpaid(played, invoice));
        days.passUntil(played.plusDays(7));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.DELETED);
    }

    @Test
    void what_staff_let_go_on_is_not_terminated() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        days.orders(customer);
        days.passUntil(days.today().plusDays(8));
        days.office.suspendService().resume(days.serviceOf(customer).id());

        days.passUntil(days.today().plusDays(10));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(days.told(customer)).doesNotContain(SERVICE_DELETED);
    }

    @Test
    void a_suspension_that_is_played_late_counts_from_the_day_it_is_played() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(7));
        days.company.clock().advance(Duration.ofDays(1));
        BillingRun late =
                ((RunBilling.Started.Running)
                                days.office.runBilling().start(days.company.seller().code()))
                        .run();
        days.company.clock().advance(Duration.ofDays(20));

        days.office.runBilling().work(late.id(), 10);

        assertThat(days.serviceOf(customer).suspension())
                .contains(new Suspension.Unpaid(days.today(), invoice));
        days.passUntil(days.today().plusDays(6));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
        days.passUntil(days.today().plusDays(1));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.DELETED);
    }

    @Test
    void after_a_pause_one_reminder_is_sent_and_not_all_that_were_missed() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.company.consumer();
        days.orders(customer);
        days.company.clock().advance(Duration.ofDays(28));

        days.runs();

        assertThat(days.told(customer)).containsExactly(INVOICE_ISSUED, PAYMENT_REMINDER);
    }

    @Test
    void while_nothing_was_ever_set_nobody_is_chased() {
        CustomerNumber customer = days.company.consumer();
        days.orders(customer);

        assertThat(days.diary(customer, days.today().plusDays(20))).isEmpty();
    }

    @Test
    void an_invoice_keeps_the_timetable_of_the_day_it_was_issued() {
        CustomerNumber customer = days.company.consumer();
        days.orders(customer);
        days.follows(Preset.ORDER);

        assertThat(days.diary(customer, days.today().plusDays(20))).isEmpty();
    }
}
