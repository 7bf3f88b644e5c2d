package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.FiscalYear;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.Period;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.PeriodClosing.Digests;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.domain.ledger.PeriodTotals;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.Ed25519;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** What every {@link io.guichet.application.ledger.port.Closings} promises. */
public abstract class ClosingsContract extends Contract {

    private static final LocalDate FIRST = Samples.MARCH_FIRST;
    private static final FiscalYear FISCAL_YEAR =
            new FiscalYear(LocalDate.parse("2025-07-01"), LocalDate.parse("2026-07-01"));

    @Test
    void a_closing_is_found_as_it_was_stored() {
        SellerCode seller = given().seller().code();
        SignedClosing closing = closing(seller, 1, Period.day(FIRST));

        add(closing);

        assertThat(stores().closings().find(closing.closing().id())).contains(closing);
        assertThat(stores().closings().find(closing.closing().id()).orElseThrow().isSigned())
                .isTrue();
    }

    @Test
    void closings_are_listed_newest_first_page_by_page() {
        SellerCode seller = given().seller().code();
        for (int i = 0; i < 3; i++) {
            add(closing(seller, i + 1, Period.day(FIRST.plusDays(i))));
        }

        Page<SignedClosing> first = stores().closings().list(seller, Long.MAX_VALUE, 2);
        Page<SignedClosing> second = stores().closings().list(seller, 2, 2);

        assertThat(first.items()).extracting(one -> one.closing().number()).containsExactly(3L, 2L);
        assertThat(first.more()).isTrue();
        assertThat(second.items()).extracting(one -> one.closing().number()).containsExactly(1L);
        assertThat(second.more()).isFalse();
    }

    @Test
    void each_kind_is_closed_until_the_day_after_its_last_period() {
        SellerCode seller = given().seller().code();
        assertThat(stores().closings().closedUntil(seller, PeriodKind.DAY)).isEmpty();

        add(closing(seller, 1, Period.day(FIRST)));
        add(closing(seller, 2, Period.day(FIRST.plusDays(1))));
        add(closing(seller, 3, Period.year(FISCAL_YEAR)));

        assertThat(stores().closings().closedUntil(seller, PeriodKind.DAY))
                .contains(FIRST.plusDays(2));
        assertThat(stores().closings().closedUntil(seller, PeriodKind.MONTH)).isEmpty();
        assertThat(stores().closings().closedUntil(seller, PeriodKind.YEAR))
                .contains(FISCAL_YEAR.until());
        assertThat(stores().closings().closedUntil(given().seller().code(), PeriodKind.DAY))
                .isEmpty();
        ClosingId year = new ClosingId(seller, PeriodKind.YEAR, FISCAL_YEAR.from());
        assertThat(stores().closings().find(year).orElseThrow().closing().period())
                .isEqualTo(Period.year(FISCAL_YEAR));
    }

    @Test
    void a_number_and_a_period_are_taken_once() {
        SellerCode seller = given().seller().code();
        add(closing(seller, 1, Period.day(FIRST)));

        assertLost(
                () -> stores().closings().add(closing(seller, 1, Period.day(FIRST.plusDays(1)))));
        assertLost(() -> stores().closings().add(closing(seller, 2, Period.day(FIRST))));
    }

    @Test
    void nothing_is_booked_before_the_first_open_day() {
        Customer customer = given().customer();
        stopBooking(customer.seller(), FIRST.plusDays(1));

        assertLost(() -> post(Entries.on(Entries.topUp(customer, "5.00"), FIRST)));
        assertLost(() -> post(Entries.on(Entries.topUp(customer, "5.00"), FIRST.minusDays(9))));
        done(() -> post(Entries.on(Entries.topUp(customer, "7.00"), FIRST.plusDays(1))));

        assertThat(stores().findBalance().find(customer.number()).prepaid())
                .isEqualTo(Money.euros("7.00"));
    }

    @Test
    void each_seller_has_its_own_open_day() {
        Customer customer = given().customer();
        stopBooking(given().seller().code(), FIRST.plusDays(1));

        done(() -> post(Entries.on(Entries.topUp(customer, "7.00"), FIRST)));

        assertThat(stores().findBalance().find(customer.number()).prepaid())
                .isEqualTo(Money.euros("7.00"));
    }

    @Test
    void the_next_document_of_any_series_bears_an_open_day() {
        Customer customer = given().customer();
        given().invoiceOf(customer);
        Seller seller = in(() -> stores().sellers().find(customer.seller()).orElseThrow());

        stopBooking(seller.code(), FIRST.plusDays(3));

        assertThat(lock(seller, DocumentKind.INVOICE).issueDay(FIRST)).isEqualTo(FIRST.plusDays(3));
        assertThat(lock(seller, DocumentKind.INVOICE).lastNumber()).isEqualTo(1);
        assertThat(lock(seller, DocumentKind.RECEIPT).issueDay(FIRST)).isEqualTo(FIRST.plusDays(3));
    }

    @Test
    void what_no_document_dates_is_booked_on_an_open_day() {
        SellerCode seller = given().seller().code();
        assertThat(in(() -> stores().ledger().openDay(seller, FIRST))).isEqualTo(FIRST);

        stopBooking(seller, FIRST.plusDays(3));

        assertThat(in(() -> stores().ledger().openDay(seller, FIRST))).isEqualTo(FIRST.plusDays(3));
        assertThat(in(() -> stores().ledger().openDay(seller, FIRST.plusDays(4))))
                .isEqualTo(FIRST.plusDays(4));
    }

    @Test
    void an_open_day_never_goes_back() {
        Seller seller = given().seller();
        stopBooking(seller.code(), FIRST);

        stopBooking(seller.code(), FIRST.minusDays(3));

        assertThat(lock(seller, DocumentKind.INVOICE).issueDay(FIRST.minusDays(5)))
                .isEqualTo(FIRST);
    }

    private Series lock(Seller seller, DocumentKind kind) {
        return in(() -> stores().seriesHeads().lock(seller.code(), kind, seller.documentPrefix()));
    }

    private void stopBooking(SellerCode seller, LocalDate firstOpenDay) {
        done(() -> stores().closings().stopBooking(seller, firstOpenDay));
    }

    private void post(JournalEntry entry) {
        stores().ledger().lock(entry.customer(), entry.currency());
        stores().ledger().post(entry);
    }

    private void add(SignedClosing closing) {
        done(() -> stores().closings().add(closing));
    }

    private static SignedClosing closing(SellerCode seller, long number, Period period) {
        PeriodTotals totals = new PeriodTotals(Money.euros("12.00"), Money.euros("-3.50"), 2);
        return SignedClosing.of(
                new PeriodClosing(
                        seller,
                        number,
                        period,
                        totals,
                        totals.plus(totals),
                        new Digests(Samples.hash(), Samples.hash()),
                        Given.NOON,
                        Samples.hash()),
                Ed25519.of(new byte[32]));
    }
}
