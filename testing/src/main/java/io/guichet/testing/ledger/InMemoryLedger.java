package io.guichet.testing.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.testing.billing.InMemoryReceivables;
import io.guichet.testing.shared.InMemoryOpenDays;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The books in memory: balances are kept beside the entries, as the database keeps them. */
public final class InMemoryLedger implements Ledger, FindBalance, ListStatement {

    private final InMemoryTransactions transactions;
    private final Customers customers;
    private final Sellers sellers;
    private final InMemoryReceivables receivables;
    private final InMemoryOpenDays openDays;
    private final InMemoryClosings closings;
    private final Table<String, JournalEntry> entries;
    private final Table<String, JournalEntry>.Index<CustomerNumber> byCustomer;
    private final Table<String, JournalEntry>.Index<LocalDate> byDay;
    private final Table<CustomerNumber, CustomerBalance> balances;

    public InMemoryLedger(
            InMemoryTransactions transactions,
            Customers customers,
            Sellers sellers,
            InMemoryReceivables receivables) {
        this.transactions = transactions;
        this.customers = customers;
        this.sellers = sellers;
        this.receivables = receivables;
        openDays = new InMemoryOpenDays(transactions);
        closings = new InMemoryClosings(transactions, openDays);
        entries = new Table<>(transactions);
        byCustomer = entries.by(JournalEntry::customer);
        byDay = entries.by(JournalEntry::bookedOn);
        balances = new Table<>(transactions);
    }

    @Override
    public CustomerBalance lock(CustomerNumber customer, Currency currency) {
        transactions.hold(customer);
        return balances.find(customer).orElseGet(() -> nothing(customer, currency));
    }

    @Override
    public void post(JournalEntry entry) {
        transactions.requireHeld(entry.customer());
        CustomerBalance before = lock(entry.customer(), entry.currency());
        if (isClosed(entry) || !entries.add(entry.key(), entry)) {
            throw new ConcurrentUpdateException("entry " + entry.key());
        }
        balances.put(entry.customer(), before.after(entry));
    }

    @Override
    public CustomerBalance find(CustomerNumber customer) {
        return balances.find(customer).orElseGet(() -> nothing(customer, currencyOf(customer)));
    }

    @Override
    public long countUnpaid(CustomerNumber customer) {
        return receivables.of(customer).filter(owed -> owed.open().isPositive()).count();
    }

    @Override
    public Page<StatementLine> list(
            CustomerNumber customer, Optional<Year> year, long before, int limit) {
        List<StatementLine> lines =
                lines(customer).stream()
                        .filter(line -> line.number() < before)
                        .filter(line -> year.map(of(line)::equals).orElse(true))
                        .sorted(comparing(StatementLine::number).reversed())
                        .limit(limit + 1L)
                        .toList();
        return Page.of(lines, limit);
    }

    @Override
    public List<Integer> years(CustomerNumber customer) {
        return lines(customer).stream()
                .map(line -> of(line).getValue())
                .distinct()
                .sorted(reverseOrder())
                .toList();
    }

    private static Year of(StatementLine line) {
        return Year.from(line.bookedOn());
    }

    /** Replaces a kept balance behind everybody's back, to see whether it is noticed. */
    public void tamper(CustomerBalance balance) {
        balances.put(balance.customer(), balance);
    }

    /** The entries of a day, oldest first. */
    Stream<JournalEntry> on(LocalDate day) {
        return byDay.of(day);
    }

    /** Every entry, oldest first. */
    public Stream<JournalEntry> entries() {
        return entries.rows();
    }

    /** The entries of one customer, oldest first. */
    public Stream<JournalEntry> entriesOf(CustomerNumber customer) {
        return byCustomer.of(customer);
    }

    /** The entries after the first so many. */
    public List<JournalEntry> entriesAfter(int first) {
        return entries.after(first);
    }

    Stream<CustomerBalance> balances() {
        return balances.rows();
    }

    private List<StatementLine> lines(CustomerNumber customer) {
        Money total = Money.zero(currencyOf(customer));
        Money zero = total;
        List<StatementLine> lines = new ArrayList<>();
        for (JournalEntry entry : entriesOf(customer).toList()) {
            if (entry.balanceChange().isZero()) {
                continue;
            }
            Money change = entry.balanceChange();
            total = total.plus(change);
            lines.add(
                    new StatementLine(
                            lines.size() + 1L,
                            entry.bookedOn(),
                            entry.kind(),
                            entry.piece(),
                            change.isNegative() ? change.negated() : zero,
                            change.isNegative() ? zero : change,
                            total));
        }
        return lines;
    }

    /** Replaces an entry behind everybody's back, to see whether it is noticed. */
    public void tamper(JournalEntry entry) {
        entries.put(entry.key(), entry);
    }

    @Override
    public LedgerAccount earnedOn(DocumentReference invoice) {
        return entries.find("invoice:" + invoice).stream()
                .flatMap(entry -> entry.postings().stream())
                .map(Posting::account)
                .filter(LedgerAccount::isRevenue)
                .findFirst()
                .orElse(LedgerAccount.SERVICES_SOLD);
    }

    @Override
    public LocalDate openDay(SellerCode seller, LocalDate wanted) {
        transactions.requireUnderWay();
        return openDays.from(seller, wanted);
    }

    public InMemoryOpenDays openDays() {
        return openDays;
    }

    public InMemoryClosings closings() {
        return closings;
    }

    private boolean isClosed(JournalEntry entry) {
        return customers
                .find(entry.customer())
                .filter(customer -> !isOpen(customer.seller(), entry.bookedOn()))
                .isPresent();
    }

    private boolean isOpen(SellerCode seller, LocalDate day) {
        return openDays.from(seller, day).equals(day);
    }

    private Currency currencyOf(CustomerNumber customer) {
        return customers
                .find(customer)
                .flatMap(found -> sellers.find(found.seller()))
                .orElseThrow()
                .currency();
    }

    private static CustomerBalance nothing(CustomerNumber customer, Currency currency) {
        return new CustomerBalance(customer, Money.zero(currency), Money.zero(currency));
    }
}
