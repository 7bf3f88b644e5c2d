package io.guichet.application.billing;

import io.guichet.application.billing.port.Settlements;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Settled;

import java.util.List;

/**
 * What was paid settles an invoice no longer, at the rates of what is credited; what it still
 * settles has the rates of what is left once nothing else is to be paid.
 */
final class ReleasedShares {

    private final Settlements settlements;

    ReleasedShares(Settlements settlements) {
        this.settlements = settlements;
    }

    /** The changes of shares as so much is released, behind the credit note. */
    List<Settled> of(DocumentReference invoice, Money paid) {
        List<Settled> standing = settlements.ofInvoice(invoice);
        List<Settled> shares = Settled.upTo(paid, standing);
        if (standing.stream().noneMatch(Settled::isOfSeveralRates)) {
            return shares.stream().map(Settled::negated).toList();
        }
        VatSplit left = settlements.unsettled(invoice);
        return shares.isEmpty()
                ? Settled.evenOut(left, standing)
                : Settled.at(left.negated(), shares).stream().map(Settled::negated).toList();
    }
}
