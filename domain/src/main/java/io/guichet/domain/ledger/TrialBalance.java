package io.guichet.domain.ledger;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Every account with its balance at the start of a period, what was booked on it and its balance at
 * the end, by account number; accounts with none of it are left out. The period lies in one year.
 * Accounts of the result start a year at nothing; what earlier years came to stands on 120 or 129.
 * Openings, movements and ends each add up to nothing, or the books are wrong.
 */
public record TrialBalance(List<Row> rows, Money debit, Money credit) {

    public TrialBalance {
        rows = List.copyOf(rows);
        requireNonNull(debit, "debit");
        requireNonNull(credit, "credit");
    }

    public static TrialBalance of(List<AccountSums> sums, Currency currency) {
        Money zero = Money.zero(currency);
        List<Row> rows = new ArrayList<>();
        Money result = zero;
        Money debit = zero;
        Money credit = zero;
        for (AccountSums sum : sums) {
            boolean ofResult = sum.account().isOfResult();
            Money carried = ofResult ? zero : sum.beforeYear();
            rows.add(
                    new Row(
                            sum.account(),
                            carried.plus(sum.sinceYear()),
                            sum.debit(),
                            sum.credit()));
            result = ofResult ? result.plus(sum.beforeYear()) : result;
            debit = debit.plus(sum.debit());
            credit = credit.plus(sum.credit());
        }
        if (!result.isZero()) {
            rows.add(new Row(resultAccount(result), result, zero, zero));
        }
        rows.removeIf(Row::isEmpty);
        rows.sort(comparing(row -> row.account().number()));
        return new TrialBalance(rows, debit, credit);
    }

    /** Where the result of earlier years is carried to; a negative balance is a profit. */
    public static LedgerAccount resultAccount(Money balance) {
        return balance.isNegative() ? LedgerAccount.PROFIT : LedgerAccount.LOSS;
    }

    /** Whether openings and movements add up to nothing. */
    public boolean isBalanced() {
        Money opening =
                rows.stream().map(Row::opening).reduce(Money.zero(debit.currency()), Money::plus);
        return opening.isZero() && debit.equals(credit);
    }

    /** One account; opening and balance are debit less credit. */
    public record Row(LedgerAccount account, Money opening, Money debit, Money credit) {

        public Money balance() {
            return opening.plus(debit).minus(credit);
        }

        private boolean isEmpty() {
            return opening.isZero() && debit.isZero() && credit.isZero();
        }
    }
}
