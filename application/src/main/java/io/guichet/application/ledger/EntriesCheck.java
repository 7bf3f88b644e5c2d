package io.guichet.application.ledger;

import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Period;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.PeriodTotals;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Adds an archive's entries up again: each balanced, in the period, in order, to the totals. */
final class EntriesCheck implements Consumer<List<String>> {

    private static final int COLUMNS = 12;
    private static final int MOST_NAMED = 20;
    private static final Set<String> OF_BALANCE =
            Arrays.stream(LedgerAccount.values())
                    .filter(LedgerAccount::isOfBalance)
                    .map(LedgerAccount::number)
                    .collect(Collectors.toUnmodifiableSet());

    private final PeriodClosing closing;
    private final List<String> wrong = new ArrayList<>();
    private PeriodTotals totals;
    private Money difference;
    private String key = "";
    private LocalDate day;
    private boolean begun;

    EntriesCheck(PeriodClosing closing) {
        Currency currency = closing.totals().sales().currency();
        this.closing = closing;
        this.totals = PeriodTotals.zero(currency);
        this.difference = Money.zero(currency);
        this.day = closing.period().from();
    }

    @Override
    public void accept(List<String> fields) {
        if (!begun) {
            begun = true;
            return;
        }
        try {
            if (fields.size() == COLUMNS) {
                add(fields);
            } else {
                name("a line of entries has " + fields.size() + " fields");
            }
        } catch (InvalidValueException | DateTimeException malformed) {
            name("entry " + fields.getFirst() + " cannot be read");
        }
    }

    List<String> wrong() {
        endEntry();
        if (!totals.equals(closing.totals())) {
            wrong.add("the entries come to " + totals + ", the closing says " + closing.totals());
        }
        return wrong;
    }

    private void add(List<String> fields) {
        boolean isFirst = !fields.getFirst().equals(key);
        if (isFirst) {
            endEntry();
            key = fields.getFirst();
            checkDay(LocalDate.parse(fields.get(4)));
        }
        Money change =
                Money.parse(fields.get(9), fields.get(11))
                        .minus(Money.parse(fields.get(10), fields.get(11)));
        difference = difference.plus(change);
        boolean isSale =
                fields.get(2).equals(Journal.VE.name()) && OF_BALANCE.contains(fields.get(8));
        boolean isMoney = fields.get(2).equals(Journal.BQ.name()) && fields.get(8).startsWith("5");
        totals =
                new PeriodTotals(
                        isSale ? totals.sales().plus(change) : totals.sales(),
                        isMoney ? totals.received().plus(change) : totals.received(),
                        isFirst ? totals.entries() + 1 : totals.entries());
    }

    private void checkDay(LocalDate booked) {
        Period period = closing.period();
        if (booked.isBefore(period.from()) || !booked.isBefore(period.until())) {
            name("entry " + key + " is not of the period: " + booked);
        } else if (booked.isBefore(day)) {
            name("entry " + key + " is out of order: " + booked + " after " + day);
        }
        day = booked;
    }

    private void endEntry() {
        if (!difference.isZero()) {
            name("entry " + key + " is not balanced");
        }
        difference = Money.zero(difference.currency());
    }

    private void name(String fault) {
        if (wrong.size() < MOST_NAMED) {
            wrong.add(fault);
        }
    }
}
