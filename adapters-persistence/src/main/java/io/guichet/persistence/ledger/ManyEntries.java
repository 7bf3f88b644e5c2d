package io.guichet.persistence.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.persistence.shared.BulkRows;

import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Locks many customers' balances and books entries of them together. */
final class ManyEntries {

    private static final String START =
            """
            insert into guichet.customer_balance
                (customer, currency, prepaid_minor, owed_minor, statement_lines)
            select a.customer, :currency, 0, 0, 0 from unnest(:customers) as a (customer)
            where not exists (
                select from guichet.customer_balance b where b.customer = a.customer)
            order by a.customer
            on conflict do nothing
            """;

    private static final String LOCK =
            """
            select * from guichet.customer_balance where customer = any(:customers)
            order by customer for update
            """;

    private static final String MOVE =
            """
            update guichet.customer_balance b
            set prepaid_minor = prepaid_minor + a.prepaid, owed_minor = owed_minor + a.owed,
                statement_lines = statement_lines + a.lines
            from unnest(:customers, :prepaid, :owed, :lines) as a (customer, prepaid, owed, lines)
            where b.customer = a.customer and b.currency = :currency
            returning b.*
            """;

    private final EntityManager entityManager;

    ManyEntries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** In the order of their numbers, so that two who lock the same do not wait for each other. */
    Map<CustomerNumber, CustomerBalance> lock(
            Collection<CustomerNumber> customers, Currency currency) {
        Long[] numbers = customers.stream().map(CustomerNumber::value).toArray(Long[]::new);
        entityManager
                .createNativeQuery(START)
                .setParameter("currency", currency.getCurrencyCode())
                .setParameter("customers", numbers)
                .executeUpdate();
        List<?> rows =
                entityManager
                        .createNativeQuery(LOCK, CustomerBalanceRow.class)
                        .setParameter("customers", numbers)
                        .getResultList();
        return balances(rows).stream()
                .map(CustomerBalanceRow::toBalance)
                .collect(toMap(CustomerBalance::customer, balance -> balance));
    }

    void post(List<JournalEntry> entries) {
        Map<Currency, List<JournalEntry>> byCurrency =
                entries.stream().collect(groupingBy(JournalEntry::currency));
        byCurrency.forEach(this::post);
    }

    private void post(Currency currency, List<JournalEntry> entries) {
        Map<CustomerNumber, List<JournalEntry>> byCustomer =
                entries.stream()
                        .collect(groupingBy(JournalEntry::customer, LinkedHashMap::new, toList()));
        List<JournalEntryRow> rows = new ArrayList<>();
        for (CustomerBalanceRow moved : move(currency, List.copyOf(byCustomer.values()))) {
            rows.addAll(rows(moved, byCustomer.get(moved.toBalance().customer())));
        }
        if (rows.size() != entries.size()) {
            throw new IllegalStateException("not every balance in " + currency + " is locked");
        }
        BulkRows.add(entityManager, "entries", rows);
    }

    private List<CustomerBalanceRow> move(Currency currency, List<List<JournalEntry>> groups) {
        List<?> rows =
                entityManager
                        .createNativeQuery(MOVE, CustomerBalanceRow.class)
                        .setParameter(
                                "customers",
                                numbers(groups, group -> group.getFirst().customer().value()))
                        .setParameter(
                                "prepaid",
                                numbers(groups, sum(entry -> entry.prepaidChange().minorUnits())))
                        .setParameter(
                                "owed",
                                numbers(groups, sum(entry -> entry.owedChange().minorUnits())))
                        .setParameter("lines", numbers(groups, sum(ManyEntries::lines)))
                        .setParameter("currency", currency.getCurrencyCode())
                        .getResultList();
        return balances(rows);
    }

    /** Counted back from the balance after the last of them. */
    private static List<JournalEntryRow> rows(
            CustomerBalanceRow after, List<JournalEntry> entries) {
        long number = after.statementLines();
        long total = after.toBalance().balance().minorUnits();
        List<JournalEntryRow> rows = new ArrayList<>();
        for (JournalEntry entry : entries.reversed()) {
            JournalEntryRow row = JournalEntryRow.from(entry);
            if (lines(entry) == 1) {
                row.asLine(number--, total);
                total -= entry.balanceChange().minorUnits();
            }
            rows.addFirst(row);
        }
        return rows;
    }

    /** Only what changes his balance is a line of a customer's statement. */
    private static long lines(JournalEntry entry) {
        return entry.balanceChange().isZero() ? 0 : 1;
    }

    private static ToLongFunction<List<JournalEntry>> sum(ToLongFunction<JournalEntry> part) {
        return group -> group.stream().mapToLong(part).sum();
    }

    private static Long[] numbers(
            List<List<JournalEntry>> groups, ToLongFunction<List<JournalEntry>> number) {
        return groups.stream().mapToLong(number).boxed().toArray(Long[]::new);
    }

    private List<CustomerBalanceRow> balances(List<?> rows) {
        rows.forEach(entityManager::detach);
        return rows.stream().map(CustomerBalanceRow.class::cast).toList();
    }
}
