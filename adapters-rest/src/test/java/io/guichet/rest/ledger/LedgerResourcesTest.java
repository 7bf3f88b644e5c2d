package io.guichet.rest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.CheckLedger;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.ledger.query.ListStatement.StatementLine;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

class LedgerResourcesTest {

    private final RestApi api = new RestApi();
    private EntryKind kind = EntryKind.INVOICE_ISSUED;
    private long asked;
    private Optional<Year> askedYear = Optional.empty();

    LedgerResourcesTest() {
        api.with(new BalanceResource(new Balances(), api.caller))
                .with(new StatementResource(new Lines(), api.lists, api.caller))
                .with(
                        new LedgerCheckResource(
                                () -> new CheckLedger.Report(10, 2, List.of("10001: 1 cent"))));
    }

    @Test
    void the_balance_is_prepaid_less_owed() {
        assertThat(api.get("/balance").answer().text())
                .isEqualTo(
                        "{\"balance\":{\"amount\":\"-7.00\",\"currency\":\"EUR\"},"
                                + "\"owed\":{\"amount\":\"12.00\",\"currency\":\"EUR\"},"
                                + "\"prepaid\":{\"amount\":\"5.00\",\"currency\":\"EUR\"},"
                                + "\"unpaid_invoices\":1}");
    }

    @Test
    void a_statement_line_has_date_description_debit_credit_and_running_total() {
        Answer answer = api.get("/statement").answer();

        assertThat(answer.json().getJsonArray("data").getFirst())
                .hasToString(
                        "{\"credit\":{\"amount\":\"0.00\",\"currency\":\"EUR\"},"
                                + "\"date\":\"2026-01-15\","
                                + "\"debit\":{\"amount\":\"12.00\",\"currency\":\"EUR\"},"
                                + "\"description\":\"Facture FR00000001\","
                                + "\"document\":\"FR00000001\",\"kind\":\"invoice_issued\","
                                + "\"number\":3,"
                                + "\"total\":{\"amount\":\"-12.00\",\"currency\":\"EUR\"}}");
    }

    @Test
    void a_statement_goes_on_below_the_last_number() {
        String cursor = api.get("/statement").answer().json().getString("next_cursor");
        api.get("/statement?cursor=" + cursor).answer();

        assertThat(asked).isEqualTo(3);
    }

    @Test
    void a_statement_may_be_of_one_year() {
        Answer answer = api.get("/statement?year=2026").answer();
        assertThat(askedYear).contains(Year.of(2026));
        assertThat(answer.header("Link")).contains("year=2026");

        api.get("/statement").answer();
        assertThat(askedYear).isEmpty();

        assertThat(api.get("/statement?year=26").answer().refusal()).isEqualTo("400 invalid-year");
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void every_kind_of_entry_has_a_description_in_both_languages(EntryKind each) {
        kind = each;

        for (String language : List.of("fr", "en")) {
            Answer answer = api.get("/statement").header("Accept-Language", language).answer();
            assertThat(answer.text()).contains(" FR00000001\"").doesNotContain("{piece}");
        }
    }

    @Test
    void staff_sees_what_differs_in_the_books() {
        Answer answer = api.get("/ledger/check").as("staff").answer();

        assertThat(answer.json().getBoolean("right")).isFalse();
        assertThat(answer.json().getJsonArray("differences").getString(0))
                .isEqualTo("10001: 1 cent");
        assertThat(api.get("/ledger/check").answer().refusal()).isEqualTo("403 staff-only");
    }

    private StatementLine line() {
        return new StatementLine(
                3,
                LocalDate.parse("2026-01-15"),
                kind,
                "FR00000001",
                Money.euros("12.00"),
                Money.euros("0.00"),
                Money.euros("-12.00"));
    }

    private final class Lines implements ListStatement {

        @Override
        public Page<StatementLine> list(
                CustomerNumber customer, Optional<Year> year, long before, int limit) {
            asked = before;
            askedYear = year;
            return new Page<>(List.of(line()), true);
        }

        @Override
        public List<Integer> years(CustomerNumber customer) {
            return List.of();
        }
    }

    private static final class Balances implements FindBalance {

        @Override
        public CustomerBalance find(CustomerNumber customer) {
            return new CustomerBalance(customer, Money.euros("5.00"), Money.euros("12.00"));
        }

        @Override
        public long countUnpaid(CustomerNumber customer) {
            return 1;
        }
    }
}
