package io.guichet.persistence.ledger;

import io.guichet.domain.ledger.AccountSums;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;

import java.util.Currency;

/** An account's sums, out of the columns of {@link BookQueries#SUMS}. */
record AccountSumsRow(
        LedgerAccount account,
        String currency,
        long beforeYear,
        long sinceYear,
        long debit,
        long credit) {

    AccountSums toSums() {
        Currency unit = Currency.getInstance(currency);
        return new AccountSums(
                account,
                new Money(beforeYear, unit),
                new Money(sinceYear, unit),
                new Money(debit, unit),
                new Money(credit, unit));
    }
}
