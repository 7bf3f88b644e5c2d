package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.DrawTrialBalance.Command;
import io.guichet.application.ledger.DrawTrialBalance.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.TrialBalance;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class TrialBalanceTest {

    private final HostingCompany company = new HostingCompany();
    private final LedgerUseCases books = new LedgerUseCases(company.stores(), company.clock());
    private final CustomerNumber anna = company.consumer();

    @Test
    void movements_of_the_period_stand_between_opening_and_balance() {
        company.transfers(anna, "50.00", List.of());
        company.clock().setTo("2026-03-02T09:00:00Z");
        DocumentReference invoice = company.invoices(anna, "12.00");
        company.paysFromCredit(anna, invoice);

        TrialBalance balance = drawn("2026-03-02", "2026-03-03");

        assertThat(rows(balance))
                .containsExactly(
                        "411 0.00 12.00 12.00 0.00",
                        "4191 -50.00 12.00 0.00 -38.00",
                        "44571 0.00 0.00 2.00 -2.00",
                        "512 50.00 0.00 0.00 50.00",
                        "706 0.00 0.00 10.00 -10.00");
        assertThat(balance.isBalanced()).isTrue();
        assertThat(balance.debit()).isEqualTo(balance.credit());
    }

    @Test
    void a_new_year_starts_with_no_sales_and_carries_the_profit() {
        company.clock().setTo("2025-12-31T09:00:00Z");
        company.invoices(anna, "12.00");
        company.clock().setTo("2026-01-02T09:00:00Z");
        company.invoices(anna, "24.00");
        company.clock().setTo("2026-01-05T09:00:00Z");

        assertThat(rows(drawn("2026-01-04", "2026-01-06")))
                .containsExactly(
                        "120 -10.00 0.00 0.00 -10.00",
                        "411 36.00 0.00 0.00 36.00",
                        "44571 -6.00 0.00 0.00 -6.00",
                        "706 -20.00 0.00 0.00 -20.00");
    }

    @Test
    void what_a_credit_note_takes_back_is_not_carried_any_more() {
        company.clock().setTo("2025-12-30T09:00:00Z");
        DocumentReference invoice = company.invoices(anna, "12.00");
        company.clock().setTo("2026-12-31T09:00:00Z");
        company.credits(invoice, "wrong address");

        assertThat(rows(drawn("2026-12-31", "2027-01-01")).getFirst()).startsWith("120 -10.00");
        company.clock().setTo("2027-01-01T09:00:00Z");
        assertThat(rows(drawn("2027-01-01", "2027-01-02"))).isEmpty();
    }

    @Test
    void days_of_two_years_or_none_have_no_trial_balance() {
        assertThat(draw("2026-01-01", "2027-01-02")).isEqualTo(new Outcome.NotWithinAYear());
        assertThat(draw("2026-03-01", "2026-03-01")).isEqualTo(new Outcome.NotWithinAYear());
        assertThat(draw("2026-01-01", "2027-01-01")).isInstanceOf(Outcome.Drawn.class);
    }

    @Test
    void of_days_that_have_not_begun_there_is_none_since_nobody_knows_them() {
        LocalDate today = LocalDate.parse("2026-03-01");

        assertThat(draw("2026-03-02", "2026-03-03")).isEqualTo(new Outcome.NotBegun(today));
        assertThat(draw("2027-01-01", "2028-01-01")).isEqualTo(new Outcome.NotBegun(today));
        assertThat(draw("2026-03-01", "2027-01-01")).isInstanceOf(Outcome.Drawn.class);
    }

    @Test
    void before_the_books_begin_it_is_empty() {
        company.invoices(anna, "12.00");

        assertThat(rows(drawn("2019-01-01", "2020-01-01"))).isEmpty();
    }

    @Test
    void the_year_is_the_fiscal_year_of_the_seller() {
        DatedPolicy june =
                new DatedPolicy(
                        company.seller().code(),
                        LocalDate.parse("2025-01-01"),
                        new BillingPolicy(Map.of(Setting.FISCAL_YEAR_END, "6"), List.of()),
                        "staff",
                        company.clock().instant());
        company.given().done(() -> company.stores().policy().policies().add(june));
        company.clock().setTo("2025-12-31T09:00:00Z");
        company.invoices(anna, "12.00");
        company.clock().setTo("2026-01-02T09:00:00Z");
        company.invoices(anna, "24.00");

        assertThat(rows(drawn("2025-07-01", "2026-07-01"))).contains("706 0.00 0.00 30.00 -30.00");
        assertThat(rows(drawn("2026-01-01", "2026-02-01")))
                .contains("706 -10.00 0.00 20.00 -30.00");
        assertThat(draw("2026-01-01", "2026-07-02")).isEqualTo(new Outcome.NotWithinAYear());
        company.clock().setTo("2026-07-01T09:00:00Z");
        assertThat(rows(drawn("2026-07-01", "2026-07-02"))).contains("120 -30.00 0.00 0.00 -30.00");
    }

    @Test
    void a_seller_that_does_not_exist_has_none() {
        Command command =
                new Command(
                        new SellerCode("nobody"),
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-03-02"));

        assertThat(books.drawTrialBalance().draw(command)).isEqualTo(new Outcome.NoSuchSeller());
    }

    private TrialBalance drawn(String from, String until) {
        return ((Outcome.Drawn) draw(from, until)).balance();
    }

    private Outcome draw(String from, String until) {
        return books.drawTrialBalance()
                .draw(
                        new Command(
                                company.seller().code(),
                                LocalDate.parse(from),
                                LocalDate.parse(until)));
    }

    private static List<String> rows(TrialBalance balance) {
        return balance.rows().stream()
                .map(
                        row ->
                                "%s %s %s %s %s"
                                        .formatted(
                                                row.account().number(),
                                                row.opening().toDecimal(),
                                                row.debit().toDecimal(),
                                                row.credit().toDecimal(),
                                                row.balance().toDecimal()))
                .toList();
    }
}
