package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

/** What a customer has paid in advance and what he owes: the sums of his ledger entries. */
public record CustomerBalance(CustomerNumber customer, Money prepaid, Money owed) {

    public CustomerBalance {
        requireNonNull(customer, "customer");
        requireNonNull(prepaid, "prepaid");
        requireNonNull(owed, "owed");
    }

    /** Prepaid less owed; negative while the customer owes more than he has paid in. */
    public Money balance() {
        return prepaid.minus(owed);
    }

    public CustomerBalance after(JournalEntry entry) {
        return new CustomerBalance(
                customer, prepaid.plus(entry.prepaidChange()), owed.plus(entry.owedChange()));
    }
}
