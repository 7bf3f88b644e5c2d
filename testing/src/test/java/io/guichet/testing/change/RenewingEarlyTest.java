package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.RenewEarly.Command;
import io.guichet.application.change.RenewEarly.Outcome;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class RenewingEarlyTest {

    private static final LocalDate MAY_FIRST = APRIL_FIRST.plusMonths(1);

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final CustomerNumber customer = shop.holds(MEDIUM);

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void what_is_bought_is_added_to_the_time_that_is_left() {
        Outcome renewed = renew(Optional.empty(), "26.40");

        assertThat(((Outcome.Renewed) renewed).paidUntil()).isEqualTo(MAY_FIRST.plusMonths(1));
        assertThat(shop.owedBy(customer)).containsExactly("26.40");
        shop.pays(customer);
        shop.passUntil(MAY_FIRST);
        assertThat(shop.owedBy(customer)).isEmpty();
        shop.passUntil(MAY_FIRST.plusMonths(1));
        assertThat(shop.owedBy(customer)).containsExactly("26.40");
    }

    @Test
    void time_that_a_new_period_took_back_can_be_invoiced_again() {
        renew(Optional.empty(), "26.40");
        shop.pays(customer);

        shop.changes(customer, ChangeShop.to(ChangeShop.SMALL));
        shop.passUntil(MAY_FIRST.plusMonths(1));

        assertThat(shop.serviceOf(customer).paidUntil()).isAfter(MAY_FIRST.plusMonths(1));
        assertThat(shop.owedBy(customer)).isEmpty();
    }

    @Test
    void another_period_is_bought_at_todays_price_and_the_own_one_stays() {
        renew(Optional.of(BillingPeriod.YEAR), "");

        assertThat(shop.owedBy(customer)).containsExactly("288.00");
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(MAY_FIRST.plusYears(1));
        assertThat(shop.serviceOf(customer).period()).isEqualTo(BillingPeriod.MONTH);
    }

    @Test
    void what_renews_by_hand_is_kept_so() {
        shop.office
                .configureRenewal()
                .configure(
                        new ConfigureRenewal.Command(
                                customer, shop.serviceOf(customer).id(), RenewalMode.MANUAL));

        renew(Optional.empty(), "");
        shop.passUntil(MAY_FIRST.plusDays(1));

        assertThat(shop.serviceOf(customer).state().isHeld()).isTrue();
    }

    @Test
    void a_quote_changes_nothing_and_what_differs_is_asked_again() {
        Outcome quoted = shop.desk.renewEarly().quote(command(Optional.empty(), ""));

        assertThat(((Outcome.Quoted) quoted).extension().totals().gross())
                .isEqualTo(Money.euros("26.40"));
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(MAY_FIRST);
        assertThat(renew(Optional.empty(), "20.00"))
                .isEqualTo(new Outcome.QuoteChanged(Money.euros("20.00"), Money.euros("26.40")));
    }

    @Test
    void a_repeated_request_buys_once() {
        Command command = command(Optional.empty(), "");

        assertThat(shop.desk.renewEarly().renew(command))
                .isEqualTo(shop.desk.renewEarly().renew(command));
        assertThat(shop.unpaid(customer)).hasSize(1);
    }

    @Test
    void an_unpaid_invoice_comes_first() {
        renew(Optional.empty(), "");

        assertThat(renew(Optional.empty(), ""))
                .isEqualTo(
                        new Outcome.Refused(
                                new ChangeRefusal.InvoiceUnpaid(
                                        shop.unpaid(customer).getFirst().invoice())));
    }

    @Test
    void what_was_bought_ahead_is_credited_by_a_change() {
        renew(Optional.empty(), "");
        shop.pays(customer);
        shop.passUntil(APRIL_FIRST.plusDays(10));

        shop.changes(customer, to(LARGE));

        // 14.67 of April and all of May, 22.00: 17.60 and 26.40 with VAT.
        assertThat(shop.creditOf(customer)).isEqualTo("44.00");
    }

    @Test
    void what_is_paid_for_goes_on_until_the_unpaid_time_begins() {
        shop.changes(customer, to(BillingPeriod.YEAR));
        shop.passUntil(APRIL_FIRST.plusDays(1));
        shop.pays(customer);
        renew(Optional.empty(), "");

        shop.passUntil(APRIL_FIRST.plusYears(1).minusDays(1));
        assertThat(shop.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        shop.passUntil(APRIL_FIRST.plusYears(1));
        assertThat(shop.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
    }

    @Test
    void where_orders_are_paid_first_time_is_added_once_it_is_paid() {
        ChangeShop paidFirst = new ChangeShop(Preset.INVOICE, Map.of(Setting.PAID_FIRST, "on"));
        CustomerNumber anna = paidFirst.company.consumer();
        Service service =
                Service.open(
                        new ServiceId(UUID.randomUUID()),
                        anna,
                        "site",
                        shop.serviceOf(customer).price(),
                        1,
                        paidFirst.today());
        paidFirst.company.given().done(() -> paidFirst.company.stores().services().add(service));
        Command command =
                new Command(
                        anna, service.id(), UUID.randomUUID(), Optional.empty(), Optional.empty());

        Outcome.ToPay toPay = (Outcome.ToPay) paidFirst.desk.renewEarly().renew(command);

        assertThat(toPay.order().total()).isEqualTo(Money.euros("26.40"));
        assertThat(paidFirst.owedBy(anna)).isEmpty();
        assertThat(paidFirst.serviceOf(anna).paidUntil()).isEqualTo(service.paidUntil());
        assertThat(paidFirst.desk.renewEarly().renew(command))
                .isInstanceOfSatisfying(
                        Outcome.ToPay.class,
                        again ->
                                assertThat(again.order().number())
                                        .isEqualTo(toPay.order().number()));
        paidFirst
                .company
                .does()
                .recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                anna,
                                Money.euros("26.40"),
                                new RecordTransfer.Purpose.Order(toPay.order().number()),
                                new PaymentId(UUID.randomUUID())));
        assertThat(paidFirst.serviceOf(anna).paidUntil()).isEqualTo(service.nextPaidUntil());
        assertThat(paidFirst.owedBy(anna)).isEmpty();
        assertThat(paidFirst.creditOf(anna)).isEqualTo("0.00");
        assertThat(paidFirst.booksDiffer()).isEmpty();
    }

    @Test
    void what_is_not_sold_or_not_his_is_refused() {
        BillingPeriod half = new BillingPeriod(6);

        assertThat(renew(Optional.of(half), ""))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.NotOnSale(MEDIUM, half)));
        shop.changes(customer, to(LARGE));
        assertThat(renew(Optional.empty(), ""))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.ChangeUnderWay()));
    }

    private Outcome renew(Optional<BillingPeriod> period, String agreed) {
        return shop.desk.renewEarly().renew(command(period, agreed));
    }

    private Command command(Optional<BillingPeriod> period, String agreed) {
        return new Command(
                customer,
                shop.serviceOf(customer).id(),
                UUID.randomUUID(),
                period,
                agreed.isEmpty() ? Optional.empty() : Optional.of(Money.euros(agreed)));
    }
}
