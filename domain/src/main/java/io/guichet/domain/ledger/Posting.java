package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

/** One side of an entry: exactly one of debit and credit is positive, the other zero. */
public record Posting(LedgerAccount account, Money debit, Money credit) {

    public Posting {
        requireNonNull(account, "account");
        if (debit.isNegative() || credit.isNegative() || debit.isZero() == credit.isZero()) {
            throw new IllegalArgumentException(account + ": debit " + debit + ", credit " + credit);
        }
    }

    public static Posting debit(LedgerAccount account, Money amount) {
        return new Posting(account, amount, Money.zero(amount.currency()));
    }

    public static Posting credit(LedgerAccount account, Money amount) {
        return new Posting(account, Money.zero(amount.currency()), amount);
    }
}
