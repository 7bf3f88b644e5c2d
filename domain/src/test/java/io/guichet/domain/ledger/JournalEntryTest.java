package io.guichet.domain.ledger;

import static io.guichet.domain.ledger.LedgerAccount.BANK;
import static io.guichet.domain.ledger.LedgerAccount.PREPAID;
import static io.guichet.domain.ledger.LedgerAccount.RECEIVABLES;
import static io.guichet.domain.ledger.LedgerAccount.SERVICES_SOLD;
import static io.guichet.domain.ledger.LedgerAccount.VAT_COLLECTED;
import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class JournalEntryTest {

    private static final CustomerNumber ANNA = new CustomerNumber(42);

    @Test
    void debits_equal_credits() {
        assertThat(
                        entry(
                                        Posting.debit(RECEIVABLES, euros("12")),
                                        Posting.credit(SERVICES_SOLD, euros("10")),
                                        Posting.credit(VAT_COLLECTED, euros("2")))
                                .currency()
                                .getCurrencyCode())
                .isEqualTo("EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                entry(
                                        Posting.debit(RECEIVABLES, euros("12")),
                                        Posting.credit(SERVICES_SOLD, euros("11.99"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(Posting.debit(BANK, euros("1"))));
    }

    @Test
    void an_entry_has_postings_of_one_currency() {
        assertThatIllegalArgumentException().isThrownBy(JournalEntryTest::entry);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                entry(
                                        Posting.debit(BANK, euros("1")),
                                        Posting.credit(PREPAID, Money.parse("1", "USD"))));
    }

    @Test
    void a_posting_has_exactly_one_positive_side() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posting(BANK, euros("0"), euros("0")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posting(BANK, euros("1"), euros("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.debit(BANK, euros("-1")));
    }

    @Test
    void a_sale_is_owed_and_lowers_the_balance() {
        JournalEntry sale =
                entry(
                        Posting.debit(RECEIVABLES, euros("12")),
                        Posting.credit(SERVICES_SOLD, euros("12")));

        assertThat(sale.owedChange()).isEqualTo(euros("12"));
        assertThat(sale.prepaidChange()).isEqualTo(euros("0"));
        assertThat(sale.balanceChange()).isEqualTo(euros("-12"));
    }

    @Test
    void money_that_came_in_settles_and_is_prepaid_for_the_rest() {
        JournalEntry transfer =
                entry(
                        Posting.debit(BANK, euros("20")),
                        Posting.credit(RECEIVABLES, euros("12")),
                        Posting.credit(PREPAID, euros("8")));

        assertThat(transfer.owedChange()).isEqualTo(euros("-12"));
        assertThat(transfer.prepaidChange()).isEqualTo(euros("8"));
        assertThat(transfer.balanceChange()).isEqualTo(euros("20"));
    }

    @Test
    void spending_credit_changes_no_balance() {
        JournalEntry spent =
                entry(
                        Posting.debit(PREPAID, euros("12")),
                        Posting.credit(RECEIVABLES, euros("12")));

        assertThat(spent.balanceChange()).isEqualTo(euros("0"));
    }

    @Test
    void a_balance_moves_with_each_entry() {
        CustomerBalance start = new CustomerBalance(ANNA, euros("0"), euros("0"));

        CustomerBalance end =
                start.after(
                                entry(
                                        Posting.debit(BANK, euros("20")),
                                        Posting.credit(PREPAID, euros("20"))))
                        .after(
                                entry(
                                        Posting.debit(RECEIVABLES, euros("30")),
                                        Posting.credit(SERVICES_SOLD, euros("30"))));

        assertThat(end).isEqualTo(new CustomerBalance(ANNA, euros("20"), euros("30")));
        assertThat(end.balance()).isEqualTo(euros("-10"));
    }

    @Test
    void accounts_have_the_numbers_of_the_french_chart() {
        assertThat(LedgerAccount.values())
                .extracting(LedgerAccount::number)
                .containsExactly(
                        "120", "129", "411", "4191", "41911", "44571", "467", "5115", "512", "654",
                        "706", "758");
    }

    private static JournalEntry entry(Posting... postings) {
        return new JournalEntry(
                "key",
                Journal.VE,
                ANNA,
                LocalDate.of(2026, 3, 1),
                Instant.EPOCH,
                "FR00000001",
                EntryKind.INVOICE_ISSUED,
                List.of(postings));
    }
}
