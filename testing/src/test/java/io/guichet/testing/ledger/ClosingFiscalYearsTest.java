package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.ClosePeriod.Command;
import io.guichet.application.ledger.ClosePeriod.Outcome;
import io.guichet.application.ledger.VerifyClosings;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.Period;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Years are closed as fiscal years, whenever they end (BOI-TVA-DECLA-30-10-30). */
class ClosingFiscalYearsTest {

    private final HostingCompany company = new HostingCompany();
    private final LedgerUseCases books = new LedgerUseCases(company.stores(), company.clock());
    private final CustomerNumber anna = company.consumer();

    @AfterEach
    void every_closing_holds() {
        assertThat(books.verifyClosings().verify()).allMatch(VerifyClosings.Report::isWhole);
    }

    @Test
    void the_year_that_ends_in_june_is_closed_behind_its_june() {
        endsIn(6, LocalDate.of(2025, 1, 1));
        company.transfers(anna, "50.00", List.of());
        company.clock().setTo("2026-07-02T09:00:00Z");

        closesAll();

        assertThat(years()).containsExactly("YEAR 2025-07-01 until 2026-07-01");
        assertThat(closed("demo-fr-year-2025-07-01").closing().totals().entries()).isEqualTo(1);
        assertThat(close("2025-07-01")).isEqualTo(new Outcome.AlreadyClosed());
        assertThat(close("2026-07-01")).isEqualTo(new Outcome.NotOver());
    }

    @Test
    void a_year_that_was_closed_by_the_calendar_is_followed_by_a_short_one() {
        company.transfers(anna, "50.00", List.of());
        company.clock().setTo("2027-01-01T09:00:00Z");
        closesAll();
        endsIn(6, LocalDate.of(2027, 1, 2));
        company.clock().setTo("2028-07-01T09:00:00Z");

        closesAll();

        assertThat(years())
                .containsExactly(
                        "YEAR 2026-01-01 until 2027-01-01",
                        "YEAR 2027-01-01 until 2027-07-01",
                        "YEAR 2027-07-01 until 2028-07-01");
    }

    @Test
    void a_year_that_became_longer_before_it_ended_is_closed_once_it_has() {
        endsIn(6, LocalDate.of(2025, 1, 1));
        company.transfers(anna, "50.00", List.of());
        endsIn(12, LocalDate.of(2026, 6, 1));
        company.clock().setTo("2026-12-31T09:00:00Z");
        closesAll();
        assertThat(years()).isEmpty();
        assertThat(close("2025-07-01")).isEqualTo(new Outcome.NotOver());
        company.clock().setTo("2027-01-01T09:00:00Z");

        closesAll();

        assertThat(years()).containsExactly("YEAR 2025-07-01 until 2027-01-01");
    }

    private void endsIn(int month, LocalDate from) {
        company.follows(Map.of(Setting.FISCAL_YEAR_END, "" + month), from);
    }

    private void closesAll() {
        int closed = books.closeDuePeriods().close();
        while (closed > 0) {
            closed = books.closeDuePeriods().close();
        }
    }

    private Outcome close(String firstDayOfYear) {
        return books.closePeriod()
                .close(
                        new Command(
                                new ClosingId(
                                        company.seller().code(),
                                        PeriodKind.YEAR,
                                        LocalDate.parse(firstDayOfYear))));
    }

    private SignedClosing closed(String id) {
        return company.stores().closings().find(ClosingId.parse(id)).orElseThrow();
    }

    private List<String> years() {
        return company
                .stores()
                .closings()
                .list(company.seller().code(), Long.MAX_VALUE, 2000)
                .items()
                .reversed()
                .stream()
                .map(one -> one.closing().period())
                .filter(period -> period.kind() == PeriodKind.YEAR)
                .map(ClosingFiscalYearsTest::written)
                .toList();
    }

    private static String written(Period year) {
        return year + " until " + year.until();
    }
}
