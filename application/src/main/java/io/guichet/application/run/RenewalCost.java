package io.guichet.application.run;

import io.guichet.application.run.DuePeriods.Due;
import io.guichet.application.run.DuePeriods.Period;
import io.guichet.domain.billing.GrowingTotals;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.money.Money;

import java.util.Currency;
import java.util.List;

/**
 * What the invoices of what renews come to, to the cent, as it becomes more one by one: all on one
 * invoice or each on its own, and what is invoiced besides on the first.
 */
record RenewalCost(
        boolean isGrouped,
        GrowingTotals besides,
        GrowingTotals together,
        Money each,
        int first,
        Money added) {

    /** Of nothing: what is besides is invoiced with something that renews. */
    static RenewalCost none(boolean isGrouped, List<InvoiceLine> besides, Currency currency) {
        GrowingTotals lines = GrowingTotals.of(besides, currency);
        Money zero = Money.zero(currency);
        return new RenewalCost(isGrouped, lines, lines, zero, Integer.MAX_VALUE, zero);
    }

    /** With one more, which has a place among all that is due; the first bears what is besides. */
    RenewalCost plus(int place, Due due) {
        List<InvoiceLine> own = due.periods().stream().map(Period::line).toList();
        Money gross = due.gross();
        boolean isFirst = place < first;
        return new RenewalCost(
                isGrouped,
                besides,
                together.plus(own),
                each.plus(gross),
                isFirst ? place : first,
                isFirst ? besides.plus(own).gross().minus(gross) : added);
    }

    /** What they come to with one at least. */
    Money gross() {
        return isGrouped ? together.gross() : each.plus(added);
    }
}
