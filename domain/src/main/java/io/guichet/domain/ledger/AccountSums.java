package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

/**
 * What was booked on an account before a period and in it. Balances are debit less credit: {@code
 * beforeYear} of all earlier years, {@code sinceYear} from the year's first day until the period's.
 */
public record AccountSums(
        LedgerAccount account, Money beforeYear, Money sinceYear, Money debit, Money credit) {

    public AccountSums {
        requireNonNull(account, "account");
        requireNonNull(beforeYear, "beforeYear");
        requireNonNull(sinceYear, "sinceYear");
        requireNonNull(debit, "debit");
        requireNonNull(credit, "credit");
    }
}
