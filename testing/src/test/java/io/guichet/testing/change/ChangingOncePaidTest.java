package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.FREE;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.times;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.change.WithdrawChange;
import io.guichet.application.notification.Notice;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The paid time stays; the difference of the days left is paid before the change. */
class ChangingOncePaidTest {

    private static final LocalDate APRIL_11 = APRIL_FIRST.plusDays(10);
    private static final LocalDate MAY_FIRST = APRIL_FIRST.plusMonths(1);

    private final ChangeShop shop = new ChangeShop(Preset.INVOICE);

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void dearer_is_invoiced_and_applied_when_it_is_paid() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);

        PlanChange change = shop.changes(customer, to(LARGE));

        // (55.00 - 22.00) x 20 / 30: 36.67 less 14.67 is 22.00, with VAT 26.40.
        assertThat(change.state()).isEqualTo(State.PENDING);
        assertThat(shop.owedBy(customer)).containsExactly("26.40");
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(MEDIUM);
        shop.pays(customer);
        assertThat(told(Notice.Kind.CHANGE_APPLIED)).isEqualTo(1);
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(LARGE);
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(MAY_FIRST);
        assertThat(shop.serviceOf(customer).changing()).isEmpty();
    }

    @Test
    void the_next_period_is_invoiced_at_the_new_price() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);
        shop.changes(customer, to(LARGE));
        shop.pays(customer);

        shop.passUntil(MAY_FIRST.minusDays(14));

        assertThat(shop.owedBy(customer)).containsExactly("66.00");
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(MAY_FIRST.plusMonths(1));
    }

    @Test
    void cheaper_is_credited_and_applied_at_once() {
        CustomerNumber customer = shop.holds(LARGE);
        shop.passUntil(APRIL_FIRST.plusDays(15));

        PlanChange change = shop.changes(customer, to(MEDIUM));

        // (22.00 - 55.00) x 15 / 30 = -16.50, with VAT -19.80.
        assertThat(change.total()).isEqualTo(Money.euros("-19.80"));
        assertThat(change.state()).isEqualTo(State.APPLIED);
        assertThat(shop.creditOf(customer)).isEqualTo("19.80");
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(MEDIUM);
    }

    @Test
    void up_then_down_on_one_day_costs_nothing() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_FIRST.plusDays(6));

        shop.changes(customer, to(LARGE));
        Money paid = shop.unpaid(customer).getFirst().open();
        shop.pays(customer);
        PlanChange down = shop.changes(customer, to(MEDIUM));

        assertThat(paid.plus(down.total()).isZero()).isTrue();
        assertThat(shop.company.creditOf(customer)).isEqualTo(paid);
    }

    @Test
    void a_fall_deeper_than_the_first_price_is_credited_on_all_that_was_invoiced() {
        CustomerNumber customer = shop.holds(SMALL);
        shop.changes(customer, to(LARGE));
        shop.pays(customer);

        PlanChange down = shop.changes(customer, to(FREE));

        assertThat(down.total()).isEqualTo(Money.euros("-66.00"));
        assertThat(shop.creditOf(customer)).isEqualTo("66.00");
    }

    @Test
    void a_change_is_refused_while_an_invoice_of_the_service_is_unpaid() {
        CustomerNumber customer = shop.owes(MEDIUM, 1);
        DocumentReference invoice = shop.unpaid(customer).getFirst().invoice();

        assertThat(shop.asks(customer, to(LARGE)))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.InvoiceUnpaid(invoice)));
        shop.pays(customer);
        assertThat(shop.changes(customer, to(LARGE)).state()).isEqualTo(State.PENDING);
        assertThat(shop.asks(customer, to(SMALL)))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.ChangeUnderWay()));
    }

    @Test
    void what_is_not_paid_in_time_is_credited_and_not_applied() {
        CustomerNumber customer = shop.holds(MEDIUM);
        PlanChange change = shop.changes(customer, to(LARGE));
        assertThat(change.expiresOn()).isEqualTo(APRIL_FIRST.plusDays(15));

        shop.passUntil(APRIL_FIRST.plusDays(14));
        assertThat(shop.owedBy(customer)).containsExactly("39.60");
        shop.passUntil(APRIL_FIRST.plusDays(15));

        assertThat(shop.owedBy(customer)).isEmpty();
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(MEDIUM);
        assertThat(found(change).state()).isEqualTo(State.EXPIRED);
        assertThat(told(Notice.Kind.CHANGE_EXPIRED)).isEqualTo(1);
        shop.passUntil(MAY_FIRST.minusDays(14));
        assertThat(shop.owedBy(customer)).containsExactly("26.40");
    }

    @Test
    void what_is_not_paid_suspends_nothing_and_its_invoice_is_cancelled() {
        CustomerNumber customer = shop.holds(MEDIUM);
        DocumentReference invoice = shop.changes(customer, to(LARGE)).invoice().orElseThrow();

        while (shop.today().isBefore(MAY_FIRST.minusDays(1))) {
            shop.passUntil(shop.today().plusDays(1));
            assertThat(shop.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        }

        assertThat(shop.company.shows(customer, invoice).summary().status())
                .isEqualTo(InvoiceStatus.CREDITED);
        assertThat(shop.company.shows(customer, invoice).creditNotes()).hasSize(1);
    }

    @Test
    void a_change_whose_invoice_was_credited_in_part_expires_with_the_rest_credited() {
        CustomerNumber customer = shop.holds(MEDIUM);
        DocumentReference invoice = shop.changes(customer, to(LARGE)).invoice().orElseThrow();
        shop.company
                .does()
                .creditInvoice()
                .credit(
                        new CreditInvoice.Command(
                                UUID.randomUUID(),
                                invoice,
                                "goodwill",
                                List.of(
                                        new CreditInvoice.LinePart(
                                                1, Optional.of(Money.euros("5.00"))))));

        shop.passUntil(APRIL_FIRST.plusDays(15));

        assertThat(shop.owedBy(customer)).isEmpty();
        assertThat(shop.company.shows(customer, invoice).creditNotes()).hasSize(2);
    }

    @Test
    void a_change_whose_invoice_was_given_up_is_not_applied() {
        CustomerNumber customer = shop.holds(MEDIUM);
        PlanChange change = shop.changes(customer, to(LARGE));

        shop.office
                .writeOffInvoice()
                .writeOff(change.invoice().orElseThrow(), Reason.INSOLVENT, "court of Lyon");
        shop.runs();

        assertThat(found(change).state()).isEqualTo(State.WITHDRAWN);
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(MEDIUM);
        assertThat(shop.serviceOf(customer).changing()).isEmpty();
    }

    private long told(Notice.Kind kind) {
        return shop.company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == kind)
                .count();
    }

    @Test
    void a_change_expires_before_the_next_period_is_invoiced() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);

        PlanChange change = shop.changes(customer, to(LARGE));

        assertThat(change.expiresOn()).isEqualTo(MAY_FIRST.minusDays(14));
        shop.passUntil(MAY_FIRST.minusDays(14));
        assertThat(shop.owedBy(customer)).containsExactly("26.40");
    }

    @Test
    void a_change_can_be_taken_back_while_it_waits() {
        CustomerNumber customer = shop.holds(MEDIUM);
        PlanChange change = shop.changes(customer, to(LARGE));
        DocumentReference invoice = change.invoice().orElseThrow();
        shop.company.transfers(customer, "10.00", List.of(invoice));
        WithdrawChange withdraw = shop.desk.withdrawChange();
        assertThat(withdraw.pending(customer, change.service()).map(PlanChange::id))
                .contains(change.id());

        assertThat(withdraw.withdraw(customer, change.service()))
                .isInstanceOf(WithdrawChange.Outcome.Withdrawn.class);

        assertThat(shop.creditOf(customer)).isEqualTo("10.00");
        assertThat(shop.owedBy(customer)).isEmpty();
        assertThat(withdraw.withdraw(customer, change.service()))
                .isEqualTo(new WithdrawChange.Outcome.NothingPending());
        assertThat(shop.company.shows(customer, invoice).summary().status())
                .isEqualTo(InvoiceStatus.CREDITED);
    }

    @Test
    void what_staff_credits_is_not_applied() {
        CustomerNumber customer = shop.holds(MEDIUM);
        PlanChange change = shop.changes(customer, to(LARGE));

        shop.company.credits(change.invoice().orElseThrow(), "");
        shop.desk.settleChanges().settle();

        assertThat(shop.serviceOf(customer).plan()).isEqualTo(MEDIUM);
        assertThat(found(change).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void another_period_is_priced_by_the_day_and_keeps_the_due_date() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);

        PlanChange change = shop.changes(customer, to(BillingPeriod.YEAR));

        // 240.00 x 20 / 365 = 13.15 less 14.67 is -1.52, with VAT -1.82.
        assertThat(change.total()).isEqualTo(Money.euros("-1.82"));
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(MAY_FIRST);
        shop.passUntil(MAY_FIRST.minusDays(14));
        assertThat(shop.owedBy(customer)).containsExactly("288.00");
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(MAY_FIRST.plusYears(1));
    }

    @Test
    void more_of_the_same_is_the_difference_too() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);

        shop.changes(customer, times(3));
        shop.pays(customer);

        assertThat(shop.serviceOf(customer).quantity()).isEqualTo(3);
    }

    private PlanChange found(PlanChange change) {
        return shop.company.stores().planChanges().find(change.id()).orElseThrow();
    }
}
