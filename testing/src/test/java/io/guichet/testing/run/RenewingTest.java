package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.catalog.ChangePrice.Change;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunId;
import io.guichet.application.run.query.ShowRuns.Progress;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class RenewingTest {

    private final BillingDays days = new BillingDays();

    @Test
    void a_service_is_invoiced_for_its_next_period_when_the_policy_says() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.customerWithService();
        LocalDate paidUntil = days.serviceOf(customer).paidUntil();

        days.passUntil(paidUntil.minusDays(15));
        assertThat(days.unpaid(customer)).isEmpty();

        days.passUntil(paidUntil.minusDays(14));
        Invoice invoice = invoice(days.unpaid(customer).getFirst().invoice());
        assertThat(invoice.totals().gross()).isEqualTo(Money.euros("12.00"));
        assertThat(invoice.dueOn()).isEqualTo(paidUntil);
        assertThat(invoice.lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.from()).isEqualTo(paidUntil);
                            assertThat(line.until()).isEqualTo(paidUntil.plusMonths(1));
                        });
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(paidUntil.plusMonths(1));
    }

    @Test
    void everything_of_a_customer_that_is_due_comes_on_one_invoice() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        days.company.transfers(customer, "12.00", List.of(days.orders(customer)));

        days.passUntil(days.serviceOf(customer).paidUntil());

        assertThat(days.unpaid(customer))
                .extracting(Receivable::total)
                .containsExactly(Money.euros("24.00"));
    }

    @Test
    void a_day_that_is_run_again_or_by_many_at_once_brings_nothing_twice() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        LocalDate paidUntil = days.serviceOf(customer).paidUntil();
        days.passUntil(paidUntil.minusDays(1));
        days.company.clock().advance(Duration.ofDays(1));

        List<BillingRun> runs = Together.run(8, days::runs);

        assertThat(runs.stream().map(BillingRun::id).distinct()).hasSize(1);
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(paidUntil.plusMonths(1));
        assertThat(days.unpaid(customer)).hasSize(1);
    }

    @Test
    void credit_pays_the_new_invoice_as_far_as_it_goes() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        days.company.transfers(customer, "20.00", List.of());

        days.passUntil(days.serviceOf(customer).paidUntil());
        assertThat(days.unpaid(customer)).isEmpty();
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("8.00"));

        days.passUntil(days.serviceOf(customer).paidUntil());
        assertThat(days.unpaid(customer).getFirst().open()).isEqualTo(Money.euros("4.00"));
        assertThat(days.company.creditOf(customer).isZero()).isTrue();
    }

    @Test
    void where_the_policy_does_not_spend_credit_it_stays() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.customerWithService();
        days.company.transfers(customer, "20.00", List.of());

        days.passUntil(days.serviceOf(customer).paidUntil().minusDays(14));

        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("20.00"));
        assertThat(days.unpaid(customer)).hasSize(1);
    }

    @Test
    void a_price_that_rose_since_does_not_touch_what_was_sold() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        Service before = days.serviceOf(customer);
        days.changesPrice(before, new Change.ForNewServices(Money.euros("15.00"), TaxBasis.NET));

        days.passUntil(before.paidUntil());

        assertThat(days.serviceOf(customer).price()).isEqualTo(before.price());
        assertThat(days.unpaid(customer).getFirst().total()).isEqualTo(Money.euros("12.00"));
    }

    @Test
    void a_price_announced_for_existing_services_holds_from_the_first_renewal_after_its_day() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        Service before = days.serviceOf(customer);
        days.passUntil(days.today().plusDays(1));
        days.changesPrice(
                before, new Change.ForExistingServices(Money.euros("15.00"), TaxBasis.NET));
        LocalDate first = before.paidUntil();

        days.passUntil(first);
        assertThat(days.unpaid(customer).getFirst().total()).isEqualTo(Money.euros("12.00"));
        days.company.transfers(
                customer, "12.00", List.of(days.unpaid(customer).getFirst().invoice()));
        days.passUntil(first.plusMonths(1));

        assertThat(days.unpaid(customer).getFirst().total()).isEqualTo(Money.euros("18.00"));
        assertThat(days.serviceOf(customer).price().amount()).isEqualTo(Money.euros("15.00"));
    }

    @Test
    void whoever_buys_after_a_price_was_announced_keeps_the_price_he_bought_at() {
        days.follows(Preset.PREPAID);
        CustomerNumber early = days.customerWithService();
        Service before = days.serviceOf(early);
        days.passUntil(days.today().plusDays(1));
        days.changesPrice(
                before, new Change.ForExistingServices(Money.euros("15.00"), TaxBasis.NET));
        days.passUntil(days.today().plusDays(1));
        CustomerNumber late = days.company.consumer();
        days.company.orders(late, new OrderedItem(before.plan(), BillingPeriod.MONTH, 1, "late"));

        days.passUntil(days.serviceOf(late).paidUntil().plusMonths(1));

        assertThat(days.serviceOf(early).price().amount()).isEqualTo(Money.euros("15.00"));
        assertThat(days.serviceOf(late).price().amount()).isEqualTo(Money.euros("10.00"));
    }

    @Test
    void what_renews_by_hand_expires_when_its_time_is_over() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        Service service = days.serviceOf(customer);
        days.office
                .configureRenewal()
                .configure(
                        new ConfigureRenewal.Command(customer, service.id(), RenewalMode.MANUAL));

        days.passUntil(service.paidUntil().minusDays(1));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        days.passUntil(service.paidUntil());

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.EXPIRED);
        assertThat(days.unpaid(customer)).isEmpty();
    }

    @Test
    void after_a_pause_the_missing_periods_are_caught_up_with_on_one_invoice() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();
        LocalDate paidUntil = days.serviceOf(customer).paidUntil();
        days.company.clock().advance(Duration.ofDays(100));

        days.runs();

        assertThat(days.unpaid(customer))
                .singleElement()
                .satisfies(open -> assertThat(open.total()).isEqualTo(Money.euros("36.00")));
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(paidUntil.plusMonths(3));
    }

    @Test
    void whoever_fails_is_parked_and_the_others_go_on() {
        days.follows(Preset.PREPAID);
        CustomerNumber broken = days.company.consumer();
        DocumentReference lost = days.orders(broken);
        Sealed<Invoice> original = sealed(lost);
        days.orders(days.company.consumer());
        days.passUntil(days.today().plusDays(30));
        days.company.clock().advance(Duration.ofDays(1));
        days.company.stores().invoices().lose(lost);

        BillingRun run = days.runs();

        assertThat(progress(run).parked()).isEqualTo(1);
        assertThat(progress(run).isOver()).isTrue();
        assertThat(days.company.stores().runs().parked(run.id()))
                .singleElement()
                .satisfies(parked -> assertThat(parked.customer()).isEqualTo(broken));
        assertThat(progress(run).done()).isEqualTo(1);

        days.company.given().done(() -> days.company.stores().invoices().tamper(original));
        assertThat(days.office.runBilling().retry(run.id()))
                .isEqualTo(new RunBilling.Retried.Again(1));
        days.office.runBilling().work(run.id(), 10);

        assertThat(days.serviceOf(broken).state()).isEqualTo(ServiceState.SUSPENDED);
        assertThat(progress(run).parked()).isZero();
    }

    private List<RunId> begun() {
        days.office.runBilling().begin();
        return days.office.runBilling().unfinished();
    }

    @Test
    void only_whoever_says_so_is_run_every_day() {
        CustomerNumber customer = days.customerWithService();
        assertThat(begun()).isEmpty();
        assertThat(runsOf(days)).isEmpty();

        days.follows(Preset.ORDER);
        CustomerNumber withCard = days.company.consumer();
        days.cards().saves(withCard);
        days.orders(withCard);
        RunId run = begun().getFirst();
        assertThat(begun()).containsExactly(run);
        assertThat(days.office.runBilling().work(run, 10)).isEqualTo(1);
        assertThat(begun()).isEmpty();

        assertThat(runsOf(days)).hasSize(1);
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void what_is_not_there_is_told() {
        assertThat(days.office.runBilling().start(new SellerCode("nobody")))
                .isEqualTo(new RunBilling.Started.NoSuchSeller());
        RunId unknown = new RunId(UUID.randomUUID());
        assertThat(days.office.runBilling().retry(unknown))
                .isEqualTo(new RunBilling.Retried.NoSuchRun());
        assertThat(days.office.runBilling().work(unknown, 10)).isZero();
    }

    @Test
    void a_service_of_a_leap_day_is_renewed_on_the_29th_again() {
        days.company.clock().setTo("2028-02-28T09:00:00Z");
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.customerWithService();

        assertThat(days.serviceOf(customer).startedOn()).isEqualTo(LocalDate.of(2028, 2, 29));
        days.passUntil(LocalDate.of(2028, 3, 20));
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(LocalDate.of(2028, 4, 29));
    }

    private Progress progress(BillingRun run) {
        return days.company.stores().runs().progress(run.id()).orElseThrow();
    }

    private static List<BillingRun> runsOf(BillingDays days) {
        return days.company.stores().runs().latest(days.company.seller().code());
    }

    private Invoice invoice(DocumentReference reference) {
        return sealed(reference).document();
    }

    private Sealed<Invoice> sealed(DocumentReference reference) {
        return days.company
                .given()
                .in(() -> days.company.stores().invoices().find(reference).orElseThrow());
    }
}
