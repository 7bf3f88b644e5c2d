package io.guichet.application.billing;

import io.guichet.application.billing.port.Settlements;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Settled;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was paid settles an invoice no longer; what still settles it has the rates, and the VAT, of
 * what is left of the invoice, to the cent once nothing else is to be paid of it.
 */
final class ReleasedShares {

    private final Settlements settlements;

    ReleasedShares(Settlements settlements) {
        this.settlements = settlements;
    }

    /**
     * The changes of shares as so much is released, behind a credit note on what was owed before.
     */
    List<Settled> of(Receivable before, Totals creditNote, Money paid) {
        List<Settled> standing = settlements.ofInvoice(before.invoice());
        List<Settled> released =
                Settled.upTo(paid, standing).stream().map(Settled::negated).toList();
        List<Settled> remaining = Settled.sums(Stream.concat(standing.stream(), released.stream()));
        if (remaining.isEmpty()) {
            return released;
        }
        VatSplit left =
                released.stream()
                        .map(Settled::vat)
                        .reduce(unsettled(before, creditNote), VatSplit::minus);
        List<Settled> evened = Settled.evenOut(left, remaining);
        return Settled.sums(Stream.concat(released.stream(), evened.stream()));
    }

    /** Of what was paid to the cent nothing was left: that needs no asking. */
    private VatSplit unsettled(Receivable before, Totals creditNote) {
        return before.open().plus(before.writtenOff()).isZero()
                ? VatSplit.of(creditNote).negated()
                : settlements.unsettled(before.invoice());
    }
}
