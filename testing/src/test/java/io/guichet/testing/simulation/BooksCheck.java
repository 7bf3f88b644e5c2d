package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.ledger.query.ListStatement.StatementLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Samples;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps books of its own from the entries alone and compares: every entry balances, every key comes
 * once, what is kept of a customer is what his entries add up to, what he owes is what is open on
 * his invoices, and his statement ends with his balance.
 */
final class BooksCheck {

    private final Town town;
    private final Set<String> keys = new HashSet<>();
    private final Map<CustomerNumber, Long> prepaid = new HashMap<>();
    private final Map<CustomerNumber, Long> owed = new HashMap<>();
    private final Map<LedgerAccount, Long> accounts = new EnumMap<>(LedgerAccount.class);

    BooksCheck(Town town) {
        this.town = town;
    }

    void check() {
        Set<CustomerNumber> touched = new HashSet<>();
        for (JournalEntry entry : town.stores.ledger().entriesAfter(keys.size())) {
            require(keys.add(entry.key()), "entry %s stands twice", entry.key());
            book(entry);
            touched.add(entry.customer());
        }
        touched.forEach(this::compare);
    }

    /** Debit less credit of an account, in cents. */
    long on(LedgerAccount account) {
        return accounts.getOrDefault(account, 0L);
    }

    private void book(JournalEntry entry) {
        long sum = 0;
        for (Posting posting : entry.postings()) {
            long debit = posting.debit().minorUnits() - posting.credit().minorUnits();
            sum += debit;
            accounts.merge(posting.account(), debit, Long::sum);
            switch (posting.account()) {
                case PREPAID -> prepaid.merge(entry.customer(), -debit, Long::sum);
                case RECEIVABLES -> owed.merge(entry.customer(), debit, Long::sum);
                default -> {}
            }
        }
        require(sum == 0, "entry %s is not balanced", entry.key());
    }

    private void compare(CustomerNumber customer) {
        CustomerBalance kept = town.stores.findBalance().find(customer);
        Money own = money(prepaid.getOrDefault(customer, 0L));
        Money debt = money(owed.getOrDefault(customer, 0L));
        require(kept.prepaid().equals(own), "%s has %s, not %s", customer, own, kept.prepaid());
        require(kept.owed().equals(debt), "%s owes %s, not %s", customer, debt, kept.owed());
        Money open =
                town.stores
                        .receivables()
                        .of(customer)
                        .map(Receivable::open)
                        .reduce(money(0), Money::plus);
        require(open.equals(debt), "%s owes %s, his invoices %s", customer, debt, open);
        List<StatementLine> last =
                town.stores.listStatement().list(customer, Long.MAX_VALUE, 1).items();
        Money told = last.isEmpty() ? money(0) : last.getFirst().total();
        require(told.equals(own.minus(debt)), "%s is told %s", customer, told);
    }

    private static Money money(long cents) {
        return new Money(cents, Samples.EUR);
    }
}
