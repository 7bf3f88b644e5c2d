package io.guichet.persistence.ledger;

import io.guichet.application.ledger.port.Ledger;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowFromChange;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The books: a row lock on his balance puts a customer's movements in order. */
public final class JpaLedger implements Ledger {

    private static final String INSERT =
            """
            insert into guichet.customer_balance
                (customer, currency, prepaid_minor, owed_minor, statement_lines)
            values (:customer, :currency, 0, 0, 0)
            on conflict do nothing
            """;

    /** Moves the sums in the database, so that no stale sum can be written back. */
    private static final String MOVE =
            """
            update guichet.customer_balance
            set prepaid_minor = prepaid_minor + ?, owed_minor = owed_minor + ?,
                statement_lines = statement_lines + ?
            where customer = ? and currency = ?
            returning statement_lines, prepaid_minor - owed_minor as total_minor
            """;

    private static final RowFromChange ENTRY =
            RowFromChange.of(MOVE, JournalEntryRow.class, Map.of());

    /** The same with a line of the customer's statement. */
    private static final RowFromChange ENTRY_WITH_LINE =
            RowFromChange.of(
                    MOVE,
                    JournalEntryRow.class,
                    Map.of(
                            "statement_number", "c.statement_lines",
                            "total_minor", "c.total_minor"));

    private static final RowQuery LOCK =
            RowQuery.of(
                            """
                    select {b} from guichet.customer_balance b where b.customer = ?
                    for no key update
                    """,
                            CustomerBalanceRow.class)
                    .kept();

    /** With the lock that every booking shares. */
    private static final String OPEN_DAY =
            "select greatest(cast(:wanted as date), guichet.open_books_of(:seller))";

    private static final RowQuery ACCOUNTS =
            RowQuery.of(
                            "select e.accounts from guichet.journal_entry e where e.entry_key = ?",
                            String[].class)
                    .kept();

    private final EntityManager entityManager;

    public JpaLedger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public CustomerBalance lock(CustomerNumber customer, Currency currency) {
        return Rows.race(
                "balance of customer " + customer,
                () -> find(customer).or(() -> start(customer, currency)).orElseThrow());
    }

    /** What {@link #lock} asks. */
    public static Asked locked(CustomerNumber customer) {
        return LOCK.with(customer.value());
    }

    @Override
    public void post(JournalEntry entry) {
        boolean isLine = !entry.balanceChange().isZero();
        RowFromChange added = isLine ? ENTRY_WITH_LINE : ENTRY;
        added.write(
                entityManager,
                "entry " + entry.key(),
                rows -> requireLocked(entry, rows),
                JournalEntryRow.from(entry),
                entry.prepaidChange().minorUnits(),
                entry.owedChange().minorUnits(),
                isLine ? 1 : 0,
                entry.customer().value(),
                entry.currency().getCurrencyCode());
    }

    @Override
    public Map<CustomerNumber, CustomerBalance> lockAll(
            Collection<CustomerNumber> customers, Currency currency) {
        return Rows.race(
                "balances", () -> new ManyEntries(entityManager).lock(customers, currency));
    }

    @Override
    public void postAll(List<JournalEntry> entries) {
        Rows.race(
                "entries",
                () -> {
                    new ManyEntries(entityManager).post(entries);
                    return null;
                });
    }

    @Override
    public LedgerAccount earnedOn(DocumentReference invoice) {
        return RowQuery.together(entityManager, earned(invoice)).getFirst().stream()
                .flatMap(row -> Stream.of((String[]) row[0]))
                .map(LedgerAccount::valueOf)
                .filter(LedgerAccount::isRevenue)
                .findFirst()
                .orElse(LedgerAccount.SERVICES_SOLD);
    }

    /** What {@link #earnedOn} asks. */
    public static Asked earned(DocumentReference invoice) {
        return ACCOUNTS.with("invoice:" + invoice);
    }

    @Override
    public LocalDate openDay(SellerCode seller, LocalDate wanted) {
        return (LocalDate)
                entityManager
                        .createNativeQuery(OPEN_DAY, LocalDate.class)
                        .setParameter("wanted", wanted)
                        .setParameter("seller", seller.value())
                        .getSingleResult();
    }

    private static void requireLocked(JournalEntry entry, int added) {
        if (added != 1) {
            throw new IllegalStateException(
                    "no balance in " + entry.currency() + " is locked for " + entry.customer());
        }
    }

    private Optional<CustomerBalance> find(CustomerNumber customer) {
        return LOCK.list(entityManager, CustomerBalanceRow.class, customer.value()).stream()
                .map(CustomerBalanceRow::toBalance)
                .findFirst();
    }

    private Optional<CustomerBalance> start(CustomerNumber customer, Currency currency) {
        entityManager
                .createNativeQuery(INSERT)
                .setParameter("customer", customer.value())
                .setParameter("currency", currency.getCurrencyCode())
                .executeUpdate();
        return find(customer);
    }
}
