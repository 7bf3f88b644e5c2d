package io.guichet.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.util.Currency;
import java.util.List;

class TrialBalanceTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void a_loss_of_earlier_years_is_carried_to_129_and_a_profit_to_120() {
        assertThat(carried("30.00").account()).isEqualTo(LedgerAccount.LOSS);
        assertThat(carried("30.00").balance()).isEqualTo(Money.euros("30.00"));
        assertThat(carried("-30.00").account()).isEqualTo(LedgerAccount.PROFIT);
        assertThat(carried("-30.00").balance()).isEqualTo(Money.euros("-30.00"));
    }

    @Test
    void books_with_one_side_only_are_not_balanced() {
        assertThat(of(sums(LedgerAccount.BANK, "0", "5.00")).isBalanced()).isFalse();
        assertThat(of(sums(LedgerAccount.BANK, "5.00", "0")).isBalanced()).isFalse();
        assertThat(of().isBalanced()).isTrue();
    }

    @Test
    void an_account_with_nothing_is_left_out() {
        assertThat(of(sums(LedgerAccount.BANK, "0", "0")).rows()).isEmpty();
    }

    private static TrialBalance.Row carried(String beforeYear) {
        return of(sums(LedgerAccount.SERVICES_SOLD, beforeYear, "0")).rows().getFirst();
    }

    private static TrialBalance of(AccountSums... sums) {
        return TrialBalance.of(List.of(sums), EUR);
    }

    private static AccountSums sums(LedgerAccount account, String beforeYear, String debit) {
        return new AccountSums(
                account,
                Money.euros(beforeYear),
                Money.zero(EUR),
                Money.euros(debit),
                Money.zero(EUR));
    }
}
