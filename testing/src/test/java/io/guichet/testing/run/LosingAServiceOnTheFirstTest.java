package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.RenewEarly;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Sealed;
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

/** A service that ends on the day on which a month of it begins. */
class LosingAServiceOnTheFirstTest {

    private final BillingDays days = new BillingDays();
    private final CustomerNumber customer = days.company.consumer();

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void nobody_owes_a_month_that_would_begin_on_the_day_the_timetable_ends_it() {
        days.holder(customer);
        LocalDate third = days.today().plusMonths(2);
        days.follows(
                Preset.INVOICE,
                Map.of(
                        Setting.ISSUE_BEFORE_RENEWAL, "45",
                        Setting.INVOICES_GROUPED, "off",
                        Setting.SUSPENDS_ALL, "on"));
        // Unpaid, it suspends all on its nineteenth day and ends it thirty days later.
        days.passUntil(third.minusDays(49));
        days.orders(customer);
        days.passUntil(third.minusDays(1));
        DocumentReference ahead = invoiceFrom(third);
        assertThat(service().state()).isEqualTo(ServiceState.SUSPENDED);
        assertThat(days.company.openOn(ahead)).isEqualTo(Money.euros("12.00"));

        days.passUntil(third);

        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(service().ending().orElseThrow().on()).isEqualTo(third);
        assertThat(service().paidUntil()).isEqualTo(third);
        assertThat(days.company.shows(customer, ahead).summary().status())
                .isEqualTo(InvoiceStatus.CREDITED);
        assertThat(days.company.openOn(invoiceFrom(third.minusMonths(1))))
                .isEqualTo(Money.euros("12.00"));
    }

    @Test
    void whoever_ends_it_himself_on_the_first_day_of_a_month_had_it() {
        days.holder(customer);
        LocalDate second = service().paidUntil();
        days.follows(Preset.INVOICE, Map.of(Setting.CANCEL_REASON, "off"));
        days.company.transfers(customer, "12.00", List.of(extended()));
        days.passUntil(second);

        assertThat(
                        days.office
                                .cancelService()
                                .cancel(
                                        new CancelService.Command(
                                                customer, service().id(), When.NOW, "")))
                .isInstanceOf(CancelService.Outcome.Cancelled.class);

        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("0.00"));
    }

    private DocumentReference extended() {
        ChangeDesk desk =
                new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock());
        RenewEarly.Command command =
                new RenewEarly.Command(
                        customer,
                        service().id(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty());
        return ((RenewEarly.Outcome.Renewed) desk.renewEarly().renew(command)).invoice();
    }

    /** Of the first service, for its month from that day on. */
    private DocumentReference invoiceFrom(LocalDate begin) {
        return days.company
                .stores()
                .invoices()
                .all()
                .map(Sealed::document)
                .filter(
                        invoice ->
                                invoice.lines().stream()
                                        .map(InvoiceLine::from)
                                        .anyMatch(begin::equals))
                .findFirst()
                .orElseThrow()
                .reference();
    }

    private Service service() {
        return days.serviceOf(customer);
    }
}
