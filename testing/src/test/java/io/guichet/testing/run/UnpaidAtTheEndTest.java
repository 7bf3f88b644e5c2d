package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.change.ChangeDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What becomes of invoices that nobody paid when a service ends. */
class UnpaidAtTheEndTest {

    private final BillingDays days = new BillingDays();
    private final CustomerNumber customer = days.company.consumer();

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void what_is_unpaid_for_a_cancelled_service_is_credited_on_the_day_it_ends() {
        DocumentReference unpaid = begunUnpaid(Map.of());
        LocalDate end = service().paidUntil();
        cancels(service(), When.END_OF_PERIOD);

        days.passUntil(end.minusDays(1));
        assertThat(days.company.openOn(unpaid)).isEqualTo(Money.euros("12.00"));
        days.passUntil(end);

        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(statusOf(unpaid)).isEqualTo(InvoiceStatus.CREDITED);
        assertThat(days.unpaid(customer)).isEmpty();
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("0.00"));
        assertThat(days.told(customer)).last().isEqualTo(Kind.CREDIT_NOTE_ISSUED);
    }

    @Test
    void what_was_paid_of_it_stays_paid_and_no_cent_is_left() {
        for (String part : List.of("5.00", "0.01", "11.99", "7.77", "4.31")) {
            DocumentReference unpaid = begunUnpaid(Map.of());
            days.company.transfers(customer, part, List.of(unpaid));
            Service held = last();
            cancels(held, When.END_OF_PERIOD);

            days.passUntil(held.paidUntil());

            assertThat(days.company.openOn(unpaid)).as(part).isEqualTo(Money.euros("0.00"));
            assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("0.00"));
        }
    }

    @Test
    void where_the_policy_does_not_say_so_what_has_begun_stays_owed() {
        DocumentReference unpaid = begunUnpaid(Map.of(Setting.CANCEL_CREDITS_UNPAID, "off"));
        LocalDate end = service().paidUntil();
        cancels(service(), When.END_OF_PERIOD);

        days.passUntil(end);

        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(days.company.openOn(unpaid)).isEqualTo(Money.euros("12.00"));
    }

    @Test
    void ended_at_once_it_is_credited_at_once() {
        DocumentReference unpaid = begunUnpaid(Map.of());

        cancels(service(), When.NOW);

        assertThat(statusOf(unpaid)).isEqualTo(InvoiceStatus.CREDITED);
    }

    @Test
    void of_an_invoice_for_several_services_only_its_line_is_credited() {
        days.company.transfers(customer, "12.00", List.of(days.orders(customer)));
        DocumentReference both = begunUnpaid(Map.of());
        assertThat(days.company.openOn(both)).isEqualTo(Money.euros("24.00"));

        cancels(service(), When.NOW);

        assertThat(days.company.openOn(both)).isEqualTo(Money.euros("12.00"));
        cancels(last(), When.NOW);
        assertThat(statusOf(both)).isEqualTo(InvoiceStatus.CREDITED);
    }

    @Test
    void what_is_being_paid_by_card_is_left_to_be_paid() {
        DocumentReference unpaid = begunUnpaid(Map.of());
        changes(unpaid, receivable -> receivable.reserve(Money.euros("12.00")));

        cancels(service(), When.NOW);

        assertThat(days.company.openOn(unpaid)).isEqualTo(Money.euros("12.00"));
    }

    @Test
    void what_ends_because_it_is_not_paid_stays_owed() {
        DocumentReference unpaid = begunUnpaid(Map.of());

        days.passUntil(service().paidUntil().plusDays(10));

        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(days.company.openOn(unpaid)).isEqualTo(Money.euros("12.00"));
    }

    @Test
    void but_not_for_months_that_have_not_begun_when_it_does() {
        LocalDate opened = monthsAheadUnpaid();

        days.passUntil(opened.plusDays(49));

        Service ended = service();
        assertThat(ended.state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(ended.paidUntil()).isEqualTo(opened.minusDays(1).plusMonths(2));
        // The order, and the second months of both, which had begun.
        assertThat(days.unpaid(customer))
                .hasSize(3)
                .allMatch(receivable -> receivable.open().equals(Money.euros("12.00")))
                .noneMatch(receivable -> beginOf(receivable).isAfter(days.today()));
    }

    /** The receipt of what credit paid is issued before the credit note on that day. */
    @Test
    void nor_where_credit_that_is_too_little_pays_on_the_same_day() {
        LocalDate opened = monthsAheadUnpaid();
        days.passUntil(opened.plusDays(48));
        days.company.transfers(customer, "1.00", List.of());
        days.office.chooseCreditUse().choose(customer, true);

        days.passUntil(opened.plusDays(49));

        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(days.unpaid(customer))
                .hasSize(3)
                .noneMatch(receivable -> beginOf(receivable).isAfter(days.today()));
        assertThat(days.unpaid(customer).getFirst().open()).isEqualTo(Money.euros("11.00"));
    }

    @Test
    void while_a_card_is_charged_for_such_months_it_does_not_end() {
        LocalDate opened = monthsAheadUnpaid();
        days.passUntil(opened.plusDays(48));
        DocumentReference ahead = days.unpaid(customer).getLast().invoice();
        changes(ahead, receivable -> receivable.reserve(Money.euros("1.00")));

        days.passUntil(opened.plusDays(50));
        assertThat(service().state()).isEqualTo(ServiceState.SUSPENDED);
        changes(ahead, receivable -> receivable.release(Money.euros("1.00")));
        days.passUntil(opened.plusDays(51));

        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
    }

    @Test
    void months_that_were_paid_ahead_become_credit_that_pays_the_debt() {
        days.follows(Preset.PREPAID);
        days.company.transfers(customer, "12.00", List.of(days.orders(customer)));
        for (int month = 0; month < 4; month++) {
            days.company.transfers(customer, "12.00", List.of(extended(service())));
        }
        DocumentReference debt = days.orders(customer);

        days.passUntil(days.today().plusDays(62));

        assertThat(service().state()).isEqualTo(ServiceState.DELETED);
        assertThat(days.company.openOn(debt)).isEqualTo(Money.euros("0.00"));
        // The third of five months would have begun on the day on which it ended.
        assertThat(service().ending().orElseThrow().on()).isEqualTo(service().paidUntil());
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("24.00"));
    }

    /** A service that was paid for a month and renewed, and its second month has begun unpaid. */
    private DocumentReference begunUnpaid(Map<Setting, String> changes) {
        DocumentReference first = days.orders(customer);
        days.company.transfers(customer, "12.00", List.of(first));
        LocalDate begin = last().paidUntil();
        days.follows(Preset.INVOICE, changes);
        days.passUntil(begin.plusDays(2));
        return days.unpaid(customer).getFirst().invoice();
    }

    /** Months of it are invoiced long ahead, and what is owed for another suspends it as well. */
    private LocalDate monthsAheadUnpaid() {
        days.company.transfers(customer, "12.00", List.of(days.orders(customer)));
        days.follows(
                Preset.INVOICE,
                Map.of(
                        Setting.ISSUE_BEFORE_RENEWAL, "60",
                        Setting.INVOICES_GROUPED, "off",
                        Setting.SUSPENDS_ALL, "on",
                        Setting.RECOVERY_INDEMNITY, "0"));
        days.orders(customer);
        return days.today();
    }

    private DocumentReference extended(Service service) {
        ChangeDesk desk =
                new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock());
        RenewEarly.Command command =
                new RenewEarly.Command(
                        customer,
                        service.id(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty());
        return ((RenewEarly.Outcome.Renewed) desk.renewEarly().renew(command)).invoice();
    }

    private void changes(DocumentReference invoice, UnaryOperator<Receivable> change) {
        Receivables receivables = days.company.stores().receivables();
        days.company
                .given()
                .done(
                        () ->
                                receivables.save(
                                        change.apply(receivables.find(invoice).orElseThrow())));
    }

    private void cancels(Service service, When when) {
        Outcome outcome =
                days.office
                        .cancelService()
                        .cancel(new CancelService.Command(customer, service.id(), when, ""));
        assertThat(outcome).isInstanceOf(Outcome.Cancelled.class);
    }

    private Service service() {
        return days.serviceOf(customer);
    }

    private Service last() {
        return days.company.stores().services().of(customer).getLast();
    }

    private LocalDate beginOf(Receivable receivable) {
        return days.company
                .stores()
                .invoices()
                .find(receivable.invoice())
                .orElseThrow()
                .document()
                .lines()
                .getFirst()
                .from();
    }

    private InvoiceStatus statusOf(DocumentReference invoice) {
        return days.company.shows(customer, invoice).summary().status();
    }
}
