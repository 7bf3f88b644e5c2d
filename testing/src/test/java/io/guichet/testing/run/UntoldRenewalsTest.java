package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.RenewEarly;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.subscription.CancelService.Command;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.Terms;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was not told in time that his contract renews ends it on any day (C. conso. L215-1). */
class UntoldRenewalsTest {

    private final BillingDays days = new BillingDays().follows(Preset.PREPAID);
    private final CustomerNumber customer = holder(days.company.consumer());
    private final LocalDate end = days.serviceOf(customer).paidUntil();

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void he_has_back_what_he_paid_for_the_days_left() {
        renewsUntold();
        pays();
        days.company.clock().advance(Duration.ofDays(183));

        assertThat(terms()).isEqualTo(new Terms(true, false, 24, true));
        assertThat(cancels()).isInstanceOf(Outcome.Cancelled.class);

        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("72.00"));
        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(cancels()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("72.00"));
        assertThat(days.told(customer)).containsOnlyOnce(Notice.Kind.SERVICE_CANCELLED);
    }

    @Test
    void who_has_not_paid_owes_the_days_he_had() {
        renewsUntold();
        days.company.clock().advance(Duration.ofDays(183));

        cancels();

        assertThat(days.company.openOn(days.unpaid(customer).getFirst().invoice()))
                .isEqualTo(Money.euros("72.00"));
    }

    @Test
    void whoever_was_told_in_time_ends_it_by_his_contract() {
        days.passUntil(end);

        assertThat(service().paidUntil()).isAfter(end);
        assertThat(terms().atOnce()).isFalse();
        assertThat(cancels()).isEqualTo(new Outcome.NotAtOnce());
    }

    @Test
    void nor_does_it_hold_before_it_renewed_or_for_time_that_he_bought_himself() {
        days.passUntil(end.minusDays(60));
        assertThat(terms().atOnce()).isFalse();
        RenewEarly.Command more =
                new RenewEarly.Command(
                        customer,
                        service().id(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty());
        new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock())
                .renewEarly()
                .renew(more);
        days.company.clock().advance(Duration.ofDays(70));

        assertThat(service().paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(terms().atOnce()).isFalse();
    }

    @Test
    void nor_for_professionals_and_what_renews_by_the_month() {
        CustomerNumber company = holder(days.company.company());
        CustomerNumber monthly = days.customerWithService();
        renewsUntold();

        for (CustomerNumber other : List.of(company, monthly)) {
            Service held = days.serviceOf(other);
            assertThat(days.office.cancelService().terms(other, held.id()).atOnce()).isFalse();
        }
    }

    /** The run stood still from two months before to that day. */
    private void renewsUntold() {
        days.passUntil(end.minusDays(60));
        days.company.clock().advance(Duration.ofDays(60));
        days.runs();
        assertThat(service().paidUntil()).isAfter(end);
    }

    private void pays() {
        DocumentReference invoice = days.unpaid(customer).getFirst().invoice();
        days.company.transfers(customer, "144.00", List.of(invoice));
    }

    private Service service() {
        return days.serviceOf(customer);
    }

    private Terms terms() {
        return days.office.cancelService().terms(customer, service().id());
    }

    private Outcome cancels() {
        return days.office
                .cancelService()
                .cancel(new Command(customer, service().id(), When.NOW, ""));
    }

    private CustomerNumber holder(CustomerNumber holder) {
        PlanCode code = new PlanCode("year-" + holder.value());
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.YEAR,
                        Money.euros("120.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        days.company.sells(Samples.plan(days.company.seller(), code, List.of(price)));
        DocumentReference invoice =
                days.company.orders(holder, new OrderedItem(code, BillingPeriod.YEAR, 1, "site"));
        days.company.transfers(holder, "144.00", List.of(invoice));
        return holder;
    }
}
