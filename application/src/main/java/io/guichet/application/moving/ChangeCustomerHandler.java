package io.guichet.application.moving;

import io.guichet.application.identity.IdentityCheck;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.VatIdNews;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.ReplacedIdentity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Waits for whoever is invoicing the customer, so that a document has one identity. */
public final class ChangeCustomerHandler implements ChangeCustomer {

    private final Customers customers;
    private final Profiles profiles;
    private final CustomerLock lock;
    private final VatIdNews vatIds;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeCustomerHandler(
            Customers customers,
            Profiles profiles,
            CustomerLock lock,
            VatIdChecks checks,
            Transactions transactions,
            Clock clock) {
        this.customers = customers;
        this.profiles = profiles;
        this.lock = lock;
        this.vatIds = new VatIdNews(checks, clock);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Entry> find(CustomerNumber number) {
        return transactions.required(() -> customers.find(number).map(this::entry));
    }

    @Override
    public List<ReplacedIdentity> history(CustomerNumber number) {
        return transactions.required(() -> customers.history(number));
    }

    @Override
    public Outcome change(Command command) {
        Party identity = IdentityCheck.check(command.details().identity());
        return transactions.required(
                () ->
                        customers
                                .find(command.customer())
                                .map(there -> change(command, there, identity))
                                .orElseGet(Outcome.NoSuchCustomer::new));
    }

    private Outcome change(Command command, Customer there, Party identity) {
        lock.take(there.number());
        if (customers.isClosed(there.number())) {
            return new Outcome.Closed();
        }
        Customer before = customers.find(there.number()).orElseThrow();
        Customer after =
                new Customer(
                        before.number(),
                        before.seller(),
                        identity,
                        command.details().email().value(),
                        command.details().language());
        Entry entry = entry(before);
        if (after.equals(before)) {
            return new Outcome.Changed(entry);
        }
        if (entry.version() != command.seen()) {
            return new Outcome.Outdated(entry);
        }
        if (command.by() == By.OWNER && !isForOwner(before, after)) {
            return new Outcome.ForStaff();
        }
        customers.change(
                after,
                new ReplacedIdentity(
                        before, entry.version(), clock.instant(), command.changedBy()));
        vatIds.changed(before, after);
        return new Outcome.Changed(new Entry(after, entry.version() + 1));
    }

    private boolean isForOwner(Customer before, Customer after) {
        Party was = before.identity();
        Party is = after.identity();
        return isProven(before, after)
                && was.kind() == is.kind()
                && was.address().country().equals(is.address().country())
                && was.siren().equals(is.siren())
                && was.vatId().equals(is.vatId());
    }

    /**
     * Accounts are offered and notices sent to it: it is the one there was, or one that somebody
     * who acts for the customer confirmed as his own.
     */
    private boolean isProven(Customer before, Customer after) {
        return before.email().equals(after.email())
                || profiles.holders(before.number()).stream()
                        .anyMatch(
                                holder -> holder.profile().email().equalsIgnoreCase(after.email()));
    }

    private Entry entry(Customer customer) {
        return new Entry(customer, customers.history(customer.number()).size());
    }
}
