package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.money.Money;

import java.util.ArrayList;
import java.util.List;

/** What a payment settles of an invoice, by VAT rate. Taking it back is the same, negated. */
public record Settled(PaymentId payment, DocumentReference invoice, VatSplit vat) {

    public Settled {
        requireNonNull(payment, "payment");
        requireNonNull(invoice, "invoice");
        if (vat.isNothing()) {
            throw new IllegalArgumentException(payment + " settles nothing of " + invoice);
        }
    }

    public Money amount() {
        return vat.parts().stream().map(VatSplit.Part::amount).reduce(Money::plus).orElseThrow();
    }

    public Allocation allocation() {
        return new Allocation(invoice, amount());
    }

    public Settled negated() {
        return new Settled(payment, invoice, vat.negated());
    }

    /** As much of what stands as an amount goes, in the given order; all of it if it is less. */
    public static List<Settled> upTo(Money most, List<Settled> standing) {
        Money left = most;
        List<Settled> taken = new ArrayList<>();
        for (Settled settled : standing) {
            Money share = left.min(settled.amount());
            if (share.isPositive()) {
                VatSplit vat = settled.vat().take(share);
                taken.add(new Settled(settled.payment(), settled.invoice(), vat));
                left = left.minus(share);
            }
        }
        return taken;
    }

    /**
     * The same amounts at these rates, all of which the last one ends; as they are where the rates
     * come to something else.
     */
    public static List<Settled> at(VatSplit rates, List<Settled> shares) {
        if (shares.stream().mapToLong(it -> it.vat().minorUnits()).sum() != rates.minorUnits()) {
            return shares;
        }
        VatSplit left = rates;
        List<Settled> exact = new ArrayList<>();
        for (Settled share : shares) {
            VatSplit vat = left.take(share.amount());
            exact.add(new Settled(share.payment(), share.invoice(), vat));
            left = left.minus(vat);
        }
        return exact;
    }

    /**
     * What becomes of the rates of all that settles an invoice of which nothing is left but amounts
     * at some rates that others make up for: the changes, which move no money.
     */
    public static List<Settled> evenOut(VatSplit left, List<Settled> standing) {
        if (left.minorUnits() != 0 || left.isNothing()) {
            return List.of();
        }
        VatSplit exact = standing.stream().map(Settled::vat).reduce(left, VatSplit::plus);
        List<Settled> next = at(exact, standing);
        List<Settled> changes = new ArrayList<>();
        for (int place = 0; place < standing.size(); place++) {
            Settled before = standing.get(place);
            VatSplit change = next.get(place).vat().minus(before.vat());
            if (!change.isNothing()) {
                changes.add(new Settled(before.payment(), before.invoice(), change));
            }
        }
        return changes;
    }

    public boolean isOfSeveralRates() {
        return vat.parts().size() > 1;
    }

    /** What several come to. */
    public static Money sum(List<Settled> all, Money zero) {
        return all.stream().map(Settled::amount).reduce(zero, Money::plus);
    }
}
