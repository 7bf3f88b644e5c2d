package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.ClosePeriod.Command;
import io.guichet.application.ledger.ClosePeriod.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.Period;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.PeriodTotals;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class ClosingPeriodsTest {

    private final HostingCompany company = new HostingCompany();
    private final LedgerUseCases books = new LedgerUseCases(company.stores(), company.clock());
    private final CustomerNumber anna = company.consumer();

    @Test
    void nothing_is_closed_before_anything_was_booked() {
        company.clock().setTo("2026-03-02T09:00:00Z");

        assertThat(close("day", "2026-03-01")).isEqualTo(new Outcome.NothingBooked());
        assertThat(books.closeDuePeriods().close()).isZero();
    }

    @Test
    void a_day_is_closed_with_its_totals_once_it_is_over() {
        company.transfers(anna, "50.00", List.of());
        DocumentReference invoice = company.invoices(anna, "30.00");
        company.paysFromCredit(anna, invoice);
        company.credits(company.invoices(anna, "12.00"), "wrong address");
        assertThat(close("day", "2026-03-01")).isEqualTo(new Outcome.NotOver());

        company.clock().setTo("2026-03-02T09:00:00Z");

        PeriodClosing closing = closed("day", "2026-03-01");
        assertThat(closing.totals()).isEqualTo(totals("30.00", "50.00", 5));
        assertThat(closing.perpetual()).isEqualTo(closing.totals());
        assertThat(closing.number()).isEqualTo(1);
        assertThat(closing.previousHash()).isEqualTo(PeriodClosing.GENESIS);
        assertThat(close("day", "2026-03-01")).isEqualTo(new Outcome.AlreadyClosed());
    }

    @Test
    void the_sellers_zone_decides_when_a_day_is_over() {
        company.transfers(anna, "50.00", List.of());

        company.clock().setTo("2026-03-01T22:59:59Z");
        assertThat(close("day", "2026-03-01")).isEqualTo(new Outcome.NotOver());

        company.clock().setTo("2026-03-01T23:00:00Z");
        assertThat(close("day", "2026-03-01")).isInstanceOf(Outcome.Closed.class);
    }

    @Test
    void periods_are_closed_without_gaps() {
        company.transfers(anna, "50.00", List.of());
        company.clock().setTo("2026-04-02T09:00:00Z");

        assertThat(close("day", "2026-03-02")).isEqualTo(nextDay("2026-03-01"));
        assertThat(close("month", "2026-03-01")).isEqualTo(nextDay("2026-03-01"));
    }

    @Test
    void a_seller_that_does_not_exist_closes_nothing() {
        assertThat(books.closePeriod().close(new Command(ClosingId.parse("x-day-2026-03-01"))))
                .isEqualTo(new Outcome.NoSuchSeller());
    }

    @Test
    void the_daily_work_closes_days_then_the_month_then_the_year() {
        company.clock().setTo("2026-12-30T09:00:00Z");
        company.transfers(anna, "50.00", List.of());
        company.clock().setTo("2026-12-31T09:00:00Z");
        company.invoices(anna, "12.00");
        company.clock().setTo("2027-01-01T00:05:00Z");
        company.invoices(anna, "24.00");

        assertThat(books.closeDuePeriods().close()).isEqualTo(4);
        assertThat(books.closeDuePeriods().close()).isZero();

        assertThat(ids())
                .containsExactly(
                        "demo-fr-day-2026-12-30",
                        "demo-fr-day-2026-12-31",
                        "demo-fr-month-2026-12-01",
                        "demo-fr-year-2026-01-01");
        PeriodClosing year = closings().getLast().closing();
        assertThat(year.totals()).isEqualTo(totals("12.00", "50.00", 2));
        assertThat(year.perpetual()).isEqualTo(totals("12.00", "50.00", 2));
    }

    @Test
    void perpetual_totals_go_on_over_days_without_an_entry() {
        company.transfers(anna, "50.00", List.of());
        company.clock().setTo("2026-03-03T09:00:00Z");
        company.invoices(anna, "12.00");
        company.clock().setTo("2026-03-04T09:00:00Z");

        books.closeDuePeriods().close();

        assertThat(closings())
                .extracting(one -> one.closing().perpetual())
                .containsExactly(
                        totals("0", "50.00", 1),
                        totals("0", "50.00", 1),
                        totals("12.00", "50.00", 2));
        assertThat(closings().get(1).closing().totals()).isEqualTo(totals("0", "0", 0));
        assertThat(closings().get(1).closing().previousHash())
                .isEqualTo(closings().getFirst().hash());
    }

    @Test
    void a_long_backlog_is_closed_bit_by_bit() {
        company.transfers(anna, "50.00", List.of());
        company.clock().setTo("2027-03-01T09:00:00Z");

        assertThat(books.closeDuePeriods().close()).isEqualTo(100);
        int closed = 100;
        for (int now = 1; now > 0; closed += now) {
            now = books.closeDuePeriods().close();
        }

        assertThat(closed).isEqualTo(365 + 12 + 1);
    }

    @Test
    void when_the_clock_goes_back_documents_bear_the_first_open_day() {
        company.invoices(anna, "12.00");
        company.clock().setTo("2026-03-05T09:00:00Z");
        books.closeDuePeriods().close();
        company.clock().setTo("2026-03-02T09:00:00Z");

        DocumentReference late = company.invoices(anna, "24.00");

        assertThat(company.stores().invoices().find(late).orElseThrow().document().issuedOn())
                .isEqualTo("2026-03-05");
    }

    @Test
    void when_the_clock_goes_back_a_first_receipt_bears_the_first_open_day_too() {
        company.invoices(anna, "12.00");
        company.clock().setTo("2026-03-05T09:00:00Z");
        books.closeDuePeriods().close();
        company.clock().setTo("2026-03-02T09:00:00Z");

        company.transfers(anna, "24.00", List.of());

        assertThat(company.stores().receipts().all())
                .extracting(receipt -> receipt.document().issuedOn())
                .containsExactly(LocalDate.parse("2026-03-05"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("24.00"));
    }

    @Test
    void whoever_closes_the_same_day_at_once_closes_it_once() {
        company.transfers(anna, "50.00", List.of());
        company.clock().setTo("2026-03-02T09:00:00Z");

        List<Outcome> outcomes = Together.run(4, () -> close("day", "2026-03-01"));

        assertThat(outcomes).filteredOn(Outcome.Closed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new Outcome.AlreadyClosed()::equals).hasSize(3);
        assertThat(closings()).hasSize(1);
    }

    private Outcome close(String kind, String from) {
        return books.closePeriod().close(new Command(id(kind, from)));
    }

    private PeriodClosing closed(String kind, String from) {
        assertThat(close(kind, from)).isInstanceOf(Outcome.Closed.class);
        return company.stores().closings().find(id(kind, from)).orElseThrow().closing();
    }

    private static Outcome nextDay(String day) {
        return new Outcome.NotNext(Period.day(LocalDate.parse(day)));
    }

    private static ClosingId id(String kind, String from) {
        return ClosingId.parse("demo-fr-" + kind + "-" + LocalDate.parse(from));
    }

    private List<String> ids() {
        return closings().stream().map(one -> one.closing().id().toString()).toList();
    }

    private List<SignedClosing> closings() {
        return company.stores()
                .closings()
                .list(company.seller().code(), Long.MAX_VALUE, 500)
                .items()
                .reversed();
    }

    private static PeriodTotals totals(String sales, String received, long entries) {
        return new PeriodTotals(Money.euros(sales), Money.euros(received), entries);
    }
}
