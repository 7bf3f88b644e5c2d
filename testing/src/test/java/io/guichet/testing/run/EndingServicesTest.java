package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.application.subscription.SuspendService;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.change.ChangeDesk;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

class EndingServicesTest {

    private final BillingDays days = new BillingDays().follows(Preset.PREPAID);
    private final CustomerNumber customer = days.customerWithService();
    private final Service service = days.serviceOf(customer);

    @Test
    void a_cancelled_service_works_until_its_paid_time_is_over_and_is_not_renewed() {
        assertThat(cancel(When.END_OF_PERIOD, "")).isInstanceOf(Outcome.Cancelled.class);

        days.passUntil(service.paidUntil().minusDays(1));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        days.passUntil(service.paidUntil());

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(service.paidUntil());
        assertThat(days.unpaid(customer)).isEmpty();
    }

    @Test
    void it_can_be_taken_back_until_a_day_before() {
        cancel(When.END_OF_PERIOD, "");
        days.passUntil(service.paidUntil().minusDays(2));

        assertThat(undo()).isInstanceOf(Outcome.Undone.class);
        assertThat(undo()).isEqualTo(new Outcome.NotCancelled());
        days.passUntil(service.paidUntil());
        assertThat(days.serviceOf(customer).paidUntil()).isAfter(service.paidUntil());
    }

    @Test
    void on_the_last_day_it_is_too_late() {
        cancel(When.END_OF_PERIOD, "");
        days.passUntil(service.paidUntil().minusDays(1));

        assertThat(undo()).isInstanceOf(Outcome.TooLate.class);
        assertThat(days.serviceOf(customer).ending()).isPresent();
    }

    @Test
    void it_ends_at_once_only_where_the_policy_lets_it() {
        assertThat(cancel(When.NOW, "")).isEqualTo(new Outcome.NotAtOnce());

        days.follows(Preset.INVOICE);

        assertThat(cancel(When.NOW, "")).isInstanceOf(Outcome.Cancelled.class);
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.TERMINATED);
    }

    @Test
    void ending_it_at_once_again_changes_nothing_and_answers_the_same() {
        days.follows(Preset.INVOICE);
        Outcome first = cancel(When.NOW, "");
        Service ended = days.serviceOf(customer);

        assertThat(first).isInstanceOf(Outcome.Cancelled.class);
        assertThat(cancel(When.NOW, "")).isEqualTo(new Outcome.Cancelled(ended, List.of()));
        assertThat(days.serviceOf(customer)).isEqualTo(ended);
        assertThat(cancel(When.END_OF_PERIOD, "")).isEqualTo(new Outcome.Ended());
    }

    @Test
    void what_is_over_is_neither_cancelled_nor_configured_nor_suspended() {
        cancel(When.END_OF_PERIOD, "");
        days.passUntil(service.paidUntil());

        assertThat(cancel(When.END_OF_PERIOD, "")).isEqualTo(new Outcome.Ended());
        assertThat(undo()).isEqualTo(new Outcome.Ended());
        assertThat(configure(customer)).isEqualTo(new ConfigureRenewal.Outcome.Ended());
        assertThat(
                        days.office
                                .suspendService()
                                .suspend(new SuspendService.Command(service.id(), "abuse")))
                .isEqualTo(new SuspendService.Outcome.Ended());
    }

    @Test
    void somebody_elses_service_is_not_there() {
        CustomerNumber stranger = days.company.consumer();
        CancelService.Command command =
                new CancelService.Command(stranger, service.id(), When.END_OF_PERIOD, "");

        assertThat(days.office.cancelService().cancel(command))
                .isEqualTo(new Outcome.NoSuchService());
        assertThat(days.office.cancelService().undo(stranger, service.id()))
                .isEqualTo(new Outcome.NoSuchService());
        assertThat(configure(stranger)).isEqualTo(new ConfigureRenewal.Outcome.NoSuchService());
        assertThat(days.office.suspendService().resume(new ServiceId(UUID.randomUUID())))
                .isEqualTo(new SuspendService.Outcome.NoSuchService());
        assertThat(days.serviceOf(customer)).isEqualTo(service);
    }

    @Test
    void suspending_or_resuming_again_changes_nothing() {
        SuspendService staff = days.office.suspendService();
        SuspendService.Command abuse = new SuspendService.Command(service.id(), "abuse");

        staff.suspend(abuse);
        Service once = days.serviceOf(customer);
        staff.suspend(abuse);
        assertThat(days.serviceOf(customer)).isEqualTo(once);

        staff.resume(service.id());
        Service resumed = days.serviceOf(customer);
        staff.resume(service.id());
        assertThat(days.serviceOf(customer)).isEqualTo(resumed);
    }

    @Test
    void a_suspended_service_is_not_invoiced_and_goes_on_where_it_stood() {
        SuspendService staff = days.office.suspendService();
        staff.suspend(new SuspendService.Command(service.id(), "check of papers"));
        LocalDate until = service.paidUntil();

        days.passUntil(until.plusDays(3));
        assertThat(days.unpaid(customer)).isEmpty();
        staff.resume(service.id());
        days.company.clock().advance(Duration.ofDays(1));
        days.runs();

        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(until.plusMonths(1));
    }

    @Test
    void an_unpaid_invoice_of_a_period_that_has_not_begun_is_credited() {
        days.follows(Preset.INVOICE);
        LocalDate until = service.paidUntil();
        days.passUntil(until.minusDays(10));
        DocumentReference invoice = days.unpaid(customer).getFirst().invoice();

        cancel(When.END_OF_PERIOD, "");

        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(until);
        assertThat(days.serviceOf(customer).ending().orElseThrow().on()).isEqualTo(until);
        assertThat(days.unpaid(customer)).isEmpty();
        assertThat(days.company.shows(customer, invoice).summary().status())
                .isEqualTo(InvoiceStatus.CREDITED);
        days.cards().saves(customer);
        days.passUntil(until);
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("5.00"));
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void what_was_paid_for_it_becomes_credit() {
        days.follows(Preset.INVOICE);
        LocalDate until = service.paidUntil();
        days.passUntil(until.minusDays(10));
        DocumentReference invoice = days.unpaid(customer).getFirst().invoice();
        days.company.transfers(customer, "12.00", List.of(invoice));

        cancel(When.END_OF_PERIOD, "");

        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("12.00"));
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(until);
    }

    @Test
    void of_an_invoice_for_several_services_only_the_line_of_the_cancelled_is_credited() {
        days.company.transfers(customer, "12.00", List.of(days.orders(customer)));
        days.follows(Preset.INVOICE);
        days.passUntil(service.paidUntil().minusDays(10));
        DocumentReference invoice = days.unpaid(customer).getFirst().invoice();
        assertThat(days.company.openOn(invoice)).isEqualTo(Money.euros("24.00"));

        cancel(When.END_OF_PERIOD, "");
        cancel(When.END_OF_PERIOD, "");

        assertThat(days.company.openOn(invoice)).isEqualTo(Money.euros("12.00"));
    }

    @Test
    void a_month_that_was_given_away_is_kept_and_told_and_the_others_are_credited() {
        days.follows(Preset.INVOICE);
        LocalDate until = service.paidUntil();
        DocumentReference first = extended();
        DocumentReference second = extended();
        days.company.credits(first, "goodwill");

        Outcome outcome = cancel(When.END_OF_PERIOD, "");

        assertThat(((Outcome.Cancelled) outcome).kept())
                .containsExactly(
                        new BilledPeriod(
                                until, until.plusMonths(1), false, first, OptionalInt.of(0)));
        assertThat(days.company.shows(customer, second).summary().status())
                .isEqualTo(InvoiceStatus.CREDITED);
        assertThat(days.serviceOf(customer).ending().orElseThrow().on())
                .isEqualTo(until.plusMonths(1));
    }

    @Test
    void of_a_month_credited_in_part_the_rest_is_credited() {
        days.follows(Preset.INVOICE);
        LocalDate until = service.paidUntil();
        DocumentReference ahead = extended();
        LinePart goodwill = new LinePart(1, Optional.of(Money.euros("1.00")));
        days.company
                .does()
                .creditInvoice()
                .credit(
                        new CreditInvoice.Command(
                                UUID.randomUUID(), ahead, "goodwill", List.of(goodwill)));

        cancel(When.END_OF_PERIOD, "");

        assertThat(days.company.shows(customer, ahead).summary().status())
                .isEqualTo(InvoiceStatus.CREDITED);
        assertThat(days.serviceOf(customer).ending().orElseThrow().on()).isEqualTo(until);
    }

    private DocumentReference extended() {
        ChangeDesk desk =
                new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock());
        RenewEarly.Command command =
                new RenewEarly.Command(
                        customer,
                        service.id(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty());
        DocumentReference invoice =
                ((RenewEarly.Outcome.Renewed) desk.renewEarly().renew(command)).invoice();
        days.company.transfers(customer, "12.00", List.of(invoice));
        return invoice;
    }

    @Test
    void taking_the_cancellation_back_lets_the_period_be_invoiced_anew() {
        days.follows(Preset.INVOICE);
        LocalDate until = service.paidUntil();
        days.passUntil(until.minusDays(10));
        cancel(When.END_OF_PERIOD, "");
        assertThat(undo()).isInstanceOf(Outcome.Undone.class);
        days.passUntil(until.minusDays(9));

        assertThat(days.unpaid(customer))
                .extracting(Receivable::total)
                .containsExactly(Money.euros("12.00"));
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(until.plusMonths(1));
    }

    private Outcome cancel(When when, String reason) {
        return days.office
                .cancelService()
                .cancel(new CancelService.Command(customer, service.id(), when, reason));
    }

    private Outcome undo() {
        return days.office.cancelService().undo(customer, service.id());
    }

    private ConfigureRenewal.Outcome configure(CustomerNumber who) {
        return days.office
                .configureRenewal()
                .configure(new ConfigureRenewal.Command(who, service.id(), RenewalMode.MANUAL));
    }
}
