package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * One event that moved money. Debits equal credits; {@code key} is unique and chosen by the
 * initiator, so that a repetition does nothing twice. {@code piece} is the document it rests on.
 */
public record JournalEntry(
        String key,
        Journal journal,
        CustomerNumber customer,
        LocalDate bookedOn,
        Instant bookedAt,
        String piece,
        EntryKind kind,
        List<Posting> postings) {

    public JournalEntry {
        requireNonNull(key, "key");
        requireNonNull(journal, "journal");
        requireNonNull(customer, "customer");
        requireNonNull(bookedOn, "bookedOn");
        requireNonNull(bookedAt, "bookedAt");
        requireNonNull(piece, "piece");
        requireNonNull(kind, "kind");
        postings = List.copyOf(postings);
        if (postings.isEmpty() || !isBalanced(postings)) {
            throw new IllegalArgumentException("entry " + key + " is not balanced: " + postings);
        }
    }

    public Currency currency() {
        return postings.getFirst().debit().currency();
    }

    /** How this entry changes what the customer has paid in advance. */
    public Money prepaidChange() {
        return sumOf(LedgerAccount.PREPAID).negated();
    }

    /** How this entry changes what the customer owes. */
    public Money owedChange() {
        return sumOf(LedgerAccount.RECEIVABLES);
    }

    /** How this entry changes the customer's balance: prepaid less owed. */
    public Money balanceChange() {
        return prepaidChange().minus(owedChange());
    }

    private Money sumOf(LedgerAccount account) {
        return postings.stream()
                .filter(posting -> posting.account() == account)
                .map(posting -> posting.debit().minus(posting.credit()))
                .reduce(Money.zero(currency()), Money::plus);
    }

    private static boolean isBalanced(List<Posting> postings) {
        Money difference =
                postings.stream()
                        .map(posting -> posting.debit().minus(posting.credit()))
                        .reduce(Money::plus)
                        .orElseThrow();
        return difference.isZero();
    }
}
