package io.guichet.application.ledger;

import io.guichet.application.ledger.port.FecTable;
import io.guichet.domain.ledger.BookedLine;
import io.guichet.domain.ledger.CustomerSum;
import io.guichet.domain.ledger.FecLine;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.TrialBalance;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a year's file out of what is read: first the balances it opens with, a customer's each by
 * themselves, then the entries, all numbered from 1 in the order in which they come.
 */
final class FecLines {

    private static final long OPENING = 1;

    private final FecTable.Rows rows;
    private final LocalDate firstDay;
    private final Money zero;
    private final Map<LedgerAccount, Money> carried = new EnumMap<>(LedgerAccount.class);
    private long number;
    private String lastKey = "";

    FecLines(FecTable.Rows rows, LocalDate firstDay, Currency currency) {
        this.rows = rows;
        this.firstDay = firstDay;
        this.zero = Money.zero(currency);
    }

    void open(CustomerSum sum) {
        if (sum.account().isOfCustomers()) {
            add(sum.account(), Optional.of(sum), sum.balance());
        } else {
            carried.merge(sum.account(), sum.balance(), Money::plus);
        }
    }

    void endOpening() {
        Money result = zero;
        for (Map.Entry<LedgerAccount, Money> sum : carried.entrySet()) {
            if (sum.getKey().isOfResult()) {
                result = result.plus(sum.getValue());
            } else {
                open(sum.getKey(), sum.getValue());
            }
        }
        open(TrialBalance.resultAccount(result), result);
    }

    void book(BookedLine line) {
        if (!line.key().equals(lastKey)) {
            number++;
            lastKey = line.key();
        }
        rows.add(new FecLine.Booked(number, line));
    }

    private void open(LedgerAccount account, Money balance) {
        if (!balance.isZero()) {
            add(account, Optional.empty(), balance);
        }
    }

    /** All of them are one entry, the first. */
    private void add(LedgerAccount account, Optional<CustomerSum> owner, Money balance) {
        number = OPENING;
        rows.add(new FecLine.Opening(number, firstDay, account, owner, balance));
    }
}
