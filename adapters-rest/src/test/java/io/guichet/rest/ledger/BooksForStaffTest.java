package io.guichet.rest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.DrawTrialBalance;
import io.guichet.application.ledger.ExportFec;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.AccountSums;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.TrialBalance;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

class BooksForStaffTest {

    private static final String MARCH =
            "/sellers/demo-fr/trial-balance?from=2026-03-01&until=2026-04-01";

    private final RestApi api = new RestApi();
    private DrawTrialBalance.Outcome balance = new DrawTrialBalance.Outcome.Drawn(balance());
    private DrawTrialBalance.Command drawn;
    private ExportFec.Outcome file =
            new ExportFec.Outcome.Ready(
                    "552100554FEC20261231.txt", false, BooksForStaffTest::write);
    private ExportFec.Command exported;

    BooksForStaffTest() {
        api.with(
                        new TrialBalanceResource(
                                command -> {
                                    drawn = command;
                                    return balance;
                                }))
                .with(
                        new FecResource(
                                command -> {
                                    exported = command;
                                    return file;
                                }));
    }

    @Test
    void a_trial_balance_shows_every_account_with_its_movements() {
        Asking.Answer answer = staff(MARCH);

        assertThat(answer.json().getBoolean("balanced")).isFalse();
        assertThat(answer.json().getString("from")).isEqualTo("2026-03-01");
        assertThat(answer.json().getString("until")).isEqualTo("2026-04-01");
        assertThat(answer.json().getJsonObject("debit").getString("amount")).isEqualTo("7.00");
        assertThat(answer.json().getJsonArray("accounts"))
                .singleElement()
                .hasToString(
                        "{\"account\":\"512\","
                                + "\"balance\":{\"amount\":\"12.00\",\"currency\":\"EUR\"},"
                                + "\"credit\":{\"amount\":\"0.00\",\"currency\":\"EUR\"},"
                                + "\"debit\":{\"amount\":\"7.00\",\"currency\":\"EUR\"},"
                                + "\"name\":\"Banques\","
                                + "\"opening\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}");
        assertThat(drawn)
                .isEqualTo(
                        new DrawTrialBalance.Command(
                                new SellerCode("demo-fr"),
                                LocalDate.parse("2026-03-01"),
                                LocalDate.parse("2026-04-01")));
    }

    @Test
    void a_trial_balance_of_nothing_or_of_two_years_is_refused() {
        balance = new DrawTrialBalance.Outcome.NotWithinAYear();
        assertThat(staff(MARCH).refusal()).isEqualTo("422 not-within-a-year");
        balance = new DrawTrialBalance.Outcome.NotBegun(LocalDate.of(2026, 3, 1));
        Asking.Answer early = staff(MARCH);
        assertThat(early.refusal()).isEqualTo("422 days-not-begun");
        assertThat(early.json().getString("today")).isEqualTo("2026-03-01");
        balance = new DrawTrialBalance.Outcome.NoSuchSeller();
        assertThat(staff(MARCH).refusal()).isEqualTo("404 no-such-seller");
        Asking.Answer endless = staff("/sellers/demo-fr/trial-balance?from=2026-03-01");
        assertThat(endless.refusal()).isEqualTo("400 missing-parameter");
        assertThat(endless.json().getString("about")).isEqualTo("until");
    }

    @Test
    void the_file_of_a_year_has_the_name_that_the_law_gives_it() {
        Asking.Answer answer = staff("/sellers/demo-fr/fec/2026");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("content");
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=ISO-8859-15");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"552100554FEC20261231.txt\"");
        assertThat(exported)
                .isEqualTo(
                        new ExportFec.Command(new SellerCode("demo-fr"), 2026, Optional.empty()));
    }

    @Test
    void the_month_with_which_a_year_ends_can_be_said() {
        assertThat(staff("/sellers/demo-fr/fec/2026-06").status()).isEqualTo(200);
        assertThat(exported.month()).contains(Month.JUNE);

        file = new ExportFec.Outcome.SeveralYears();
        assertThat(staff("/sellers/demo-fr/fec/2026").refusal())
                .isEqualTo("422 several-fiscal-years");
        file = new ExportFec.Outcome.NoSuchYear();
        assertThat(staff("/sellers/demo-fr/fec/2026-07").refusal())
                .isEqualTo("404 no-such-fiscal-year");
        assertThat(staff("/sellers/demo-fr/fec/2026-13").refusal()).isEqualTo("400 invalid-year");
    }

    @Test
    void a_file_that_cannot_be_is_refused() {
        file = new ExportFec.Outcome.NoSiren();
        assertThat(staff("/sellers/demo-fr/fec/2026").refusal())
                .isEqualTo("422 seller-without-siren");
        file = new ExportFec.Outcome.NotInEuros();
        assertThat(staff("/sellers/demo-fr/fec/2026").refusal())
                .isEqualTo("422 books-not-in-euros");
        file = new ExportFec.Outcome.NotBegun(LocalDate.of(2026, 3, 1));
        assertThat(staff("/sellers/demo-fr/fec/2027").refusal()).isEqualTo("422 days-not-begun");
        file = new ExportFec.Outcome.NoSuchSeller();
        assertThat(staff("/sellers/demo-fr/fec/2026").refusal()).isEqualTo("404 no-such-seller");
        assertThat(staff("/sellers/demo-fr/fec/26").refusal()).isEqualTo("400 invalid-year");
    }

    @Test
    void a_customer_sees_no_books() {
        assertThat(api.get(MARCH).answer().refusal()).isEqualTo("403 staff-only");
        assertThat(api.get("/sellers/demo-fr/fec/2026").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(drawn).isNull();
        assertThat(exported).isNull();
    }

    private Asking.Answer staff(String path) {
        return api.get(path).as("staff").answer();
    }

    private static void write(OutputStream target) {
        try {
            target.write("content".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrialBalance balance() {
        Money zero = Money.zero(Fixtures.EUR);
        return TrialBalance.of(
                List.of(
                        new AccountSums(
                                LedgerAccount.BANK,
                                Money.euros("5.00"),
                                zero,
                                Money.euros("7.00"),
                                zero)),
                Fixtures.EUR);
    }
}
