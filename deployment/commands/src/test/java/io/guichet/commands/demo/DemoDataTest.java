package io.guichet.commands.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.Sha256;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class DemoDataTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final DemoData.Tokens TOKENS =
            new DemoData.Tokens("company", "consumer", "staff");

    private final TimeMachine time = new TimeMachine(NOW);
    private final InMemoryStores stores = InMemoryStores.at(time);
    private final UseCases useCases =
            UseCases.over(stores, new FakeCardProvider(stores.transactions(), time), time);

    @BeforeEach
    void load() {
        demo().load(TOKENS, "$argon2id$demo", NOW);
    }

    @Test
    void a_year_of_invoices_in_every_state() {
        assertThat(everything().map(InvoiceSummary::status))
                .contains(
                        InvoiceStatus.UNPAID,
                        InvoiceStatus.PARTLY_PAID,
                        InvoiceStatus.PAID,
                        InvoiceStatus.CREDITED,
                        InvoiceStatus.APPLIED);
        assertThat(everything().map(InvoiceSummary::issuedOn))
                .allMatch(day -> day.isBefore(LocalDate.of(2026, 11, 21)))
                .anyMatch(day -> day.isBefore(LocalDate.of(2025, 12, 31)));
    }

    @Test
    void every_customer_has_something_to_pay_and_the_private_ones_have_credit() {
        for (Customer customer : DemoPeople.CUSTOMERS) {
            assertThat(stores.findBalance().countUnpaid(customer.number())).isPositive();
        }
        assertThat(prepaid(DemoPeople.COMPANY).isPositive()).isTrue();
        assertThat(prepaid(DemoPeople.CONSUMER).isPositive()).isTrue();
    }

    @Test
    void what_is_held_was_renewed_all_year_and_is_covered_today() {
        List<Service> held =
                DemoPeople.CUSTOMERS.stream()
                        .flatMap(customer -> stores.services().heldBy(customer.number()).stream())
                        .filter(service -> !service.period().isOneOff())
                        .toList();

        assertThat(held).hasSize(7).allMatch(service -> service.paidUntil().isAfter(TODAY));
    }

    @Test
    void the_books_are_whole() {
        assertThat(useCases.verifySeals().verify()).allMatch(SeriesReport::isWhole);
        assertThat(stores.checkLedger().check().differences()).isEmpty();
    }

    @Test
    void each_token_opens_its_own_door() {
        assertThat(ownerOf("company")).isEqualTo(DemoPeople.ZOE.id());
        assertThat(ownerOf("staff")).isEqualTo(DemoPeople.SUPPORT.id());
    }

    private ProfileId ownerOf(String token) {
        return stores.accessTokens()
                .find(Sha256.hex(token), Optional.empty())
                .orElseThrow()
                .owner()
                .id();
    }

    @Test
    void loading_again_changes_nothing() {
        List<InvoiceSummary> before = everything().toList();

        demo().load(TOKENS, "$argon2id$demo", NOW);

        assertThat(everything().toList()).isEqualTo(before);
    }

    @Test
    void what_a_crash_left_half_done_is_finished_without_doing_anything_twice() {
        List<InvoiceSummary> before = everything().toList();

        demo().load(new DemoData.Tokens("other", "fresh", "tokens"), "$argon2id$demo", NOW);

        assertThat(everything().toList()).isEqualTo(before);
    }

    @Test
    void prices_of_both_generations_are_dated() {
        assertThat(price("public-50gb", "P1M", "2025-06-30")).isEqualTo(Money.euros("27.00"));
        assertThat(price("public-small", "P1Y", "2025-07-01")).isEqualTo(Money.euros("60.00"));
        assertThat(price("urgent-ticket", "P0D", "2024-11-26")).isEqualTo(Money.euros("95.00"));
        assertThat(price("urgent-ticket", "P0D", "2024-11-27")).isEqualTo(Money.euros("100.00"));
        assertThat(price("private-example", "P1M", "2026-11-21")).isEqualTo(Money.euros("409.00"));
    }

    private Money price(String plan, String period, String day) {
        return stores.plans()
                .find(DemoPeople.SELLER, new PlanCode(plan))
                .orElseThrow()
                .priceOn(LocalDate.parse(day), BillingPeriod.parse(period))
                .orElseThrow()
                .amount();
    }

    private Money prepaid(Customer customer) {
        return stores.findBalance().find(customer.number()).prepaid();
    }

    private Stream<InvoiceSummary> everything() {
        return DemoPeople.CUSTOMERS.stream()
                .flatMap(
                        customer ->
                                stores
                                        .listInvoices()
                                        .list(
                                                customer.number(),
                                                InvoiceFilter.all(),
                                                InvoicePosition.START,
                                                200)
                                        .items()
                                        .stream());
    }

    private DemoData demo() {
        Office.Stores entered =
                new Office.Stores(
                        stores.sellers(),
                        stores.customers(),
                        stores.profiles(),
                        stores.accessTokens(),
                        stores.plans(),
                        stores.listInvoices());
        Office.Work work =
                new Office.Work(
                        useCases.placeOrder(),
                        useCases.recordTransfer(),
                        useCases.payFromCredit(),
                        useCases.creditInvoice(),
                        new BillingOffice(stores, useCases, time).runBilling());
        return new DemoData(
                new Office(
                        entered, stores.signIn().credentials(), work, stores.transactions(), time));
    }
}
