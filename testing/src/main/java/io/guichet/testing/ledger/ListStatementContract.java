package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.query.ListStatement.StatementLine;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** What every {@link io.guichet.application.ledger.query.ListStatement} promises. */
public abstract class ListStatementContract extends Contract {

    @Test
    void a_new_customer_has_an_empty_statement() {
        assertThat(lines(given().customer())).isEmpty();
    }

    @Test
    void each_line_says_what_moved_and_what_it_came_to() {
        Customer customer = given().customer();

        post(Entries.topUp(customer, "50.00"));
        post(Entries.invoice(customer, "120.00"));

        List<StatementLine> lines = lines(customer);
        StatementLine newest = lines.getFirst();
        assertThat(newest.kind()).isEqualTo(EntryKind.INVOICE_ISSUED);
        assertThat(newest.bookedOn()).isEqualTo(Samples.MARCH_FIRST);
        assertThat(newest.piece()).isEqualTo("PIECE-" + EntryKind.INVOICE_ISSUED.ordinal());
        assertThat(newest.debit()).isEqualTo(Money.euros("120.00"));
        assertThat(newest.credit()).isEqualTo(Money.euros("0"));
        assertThat(newest.total()).isEqualTo(Money.euros("-70.00"));
        StatementLine oldest = lines.getLast();
        assertThat(oldest.kind()).isEqualTo(EntryKind.TOP_UP);
        assertThat(oldest.debit()).isEqualTo(Money.euros("0"));
        assertThat(oldest.credit()).isEqualTo(Money.euros("50.00"));
        assertThat(oldest.total()).isEqualTo(Money.euros("50.00"));
        assertThat(oldest.number()).isLessThan(newest.number());
    }

    @Test
    void credit_spent_changes_no_balance_and_is_not_shown() {
        Customer customer = given().customer();
        post(Entries.topUp(customer, "50.00"));
        post(Entries.invoice(customer, "30.00"));
        post(Entries.creditSpent(customer, "30.00"));
        post(Entries.topUp(customer, "5.00"));

        assertThat(lines(customer))
                .extracting(StatementLine::total)
                .containsExactly(Money.euros("25.00"), Money.euros("20.00"), Money.euros("50.00"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        Customer customer = given().customer();
        post(Entries.topUp(customer, "1.00"));
        post(Entries.topUp(customer, "2.00"));
        post(Entries.topUp(customer, "3.00"));

        Page<StatementLine> first = list(customer, Long.MAX_VALUE, 2);
        Page<StatementLine> rest = list(customer, first.items().getLast().number(), 2);

        assertThat(first.items())
                .extracting(StatementLine::credit)
                .containsExactly(Money.euros("3.00"), Money.euros("2.00"));
        assertThat(first.more()).isTrue();
        assertThat(rest.items())
                .extracting(StatementLine::credit)
                .containsExactly(Money.euros("1.00"));
        assertThat(rest.more()).isFalse();
    }

    @Test
    void a_year_is_read_by_itself_with_the_totals_of_the_whole() {
        Customer customer = given().customer();
        post(on("2025-12-31", Entries.topUp(customer, "1.00")));
        post(on("2026-01-01", Entries.topUp(customer, "2.00")));
        post(on("2026-12-31", Entries.topUp(customer, "3.00")));
        post(on("2027-01-01", Entries.creditSpent(customer, "1.00")));
        post(on("2028-01-01", Entries.topUp(customer, "4.00")));

        assertThat(totals(customer, 2025)).containsExactly(Money.euros("1.00"));
        assertThat(totals(customer, 2026))
                .containsExactly(Money.euros("6.00"), Money.euros("3.00"));
        assertThat(totals(customer, 2027)).isEmpty();
        assertThat(totals(customer, 2028)).containsExactly(Money.euros("10.00"));
        assertThat(stores().listStatement().years(customer.number()))
                .containsExactly(2028, 2026, 2025);
    }

    @Test
    void a_year_goes_on_by_pages_and_ends_with_it() {
        Customer customer = given().customer();
        post(on("2025-12-31", Entries.topUp(customer, "1.00")));
        post(on("2026-01-01", Entries.topUp(customer, "2.00")));
        post(on("2026-12-31", Entries.topUp(customer, "3.00")));

        Page<StatementLine> first = of(customer, 2026, Long.MAX_VALUE, 1);
        Page<StatementLine> rest = of(customer, 2026, first.items().getLast().number(), 1);

        assertThat(first.more()).isTrue();
        assertThat(rest.items())
                .extracting(StatementLine::credit)
                .containsExactly(Money.euros("2.00"));
        assertThat(rest.more()).isFalse();
    }

    @Test
    void nobody_sees_the_lines_of_somebody_else() {
        Customer anna = given().customer();
        Customer boris = given().customerOf(given().seller());
        post(Entries.topUp(anna, "1.00"));

        assertThat(lines(boris)).isEmpty();
        assertThat(stores().listStatement().years(boris.number())).isEmpty();
    }

    private List<StatementLine> lines(Customer customer) {
        return list(customer, Long.MAX_VALUE, 100).items();
    }

    private Page<StatementLine> list(Customer customer, long before, int limit) {
        return stores().listStatement().list(customer.number(), before, limit);
    }

    private List<Money> totals(Customer customer, int year) {
        return of(customer, year, Long.MAX_VALUE, 100).items().stream()
                .map(StatementLine::total)
                .toList();
    }

    private Page<StatementLine> of(Customer customer, int year, long before, int limit) {
        return stores().listStatement()
                .list(customer.number(), Optional.of(Year.of(year)), before, limit);
    }

    private static JournalEntry on(String day, JournalEntry like) {
        return new JournalEntry(
                like.key(),
                like.journal(),
                like.customer(),
                LocalDate.parse(day),
                like.bookedAt(),
                like.piece(),
                like.kind(),
                like.postings());
    }

    private void post(JournalEntry entry) {
        done(
                () -> {
                    stores().ledger().lock(entry.customer(), entry.currency());
                    stores().ledger().post(entry);
                });
    }
}
