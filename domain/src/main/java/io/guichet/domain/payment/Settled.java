package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.money.Money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
     * The changes, which move no money, after which all that settles an invoice has the rates of
     * all that can: of what is left of the invoice and of what is paid.
     */
    public static List<Settled> evenOut(VatSplit left, List<Settled> standing) {
        if (left.isNothing() || left.minorUnits() < 0 || standing.isEmpty()) {
            return List.of();
        }
        VatSplit all = standing.stream().map(Settled::vat).reduce(left, VatSplit::plus);
        Money paid = standing.stream().map(Settled::amount).reduce(Money::plus).orElseThrow();
        VatSplit rates = all.take(paid);
        List<Settled> changes = new ArrayList<>();
        for (Settled before : standing) {
            VatSplit next = rates.take(before.amount());
            VatSplit change = next.minus(before.vat());
            if (!change.isNothing()) {
                changes.add(new Settled(before.payment(), before.invoice(), change));
            }
            rates = rates.minus(next);
        }
        return changes;
    }

    /** What changes leave of each payment on each invoice, where they leave anything. */
    public static List<Settled> sums(Stream<Settled> changes) {
        Map<Of, VatSplit> sums = new LinkedHashMap<>();
        changes.forEach(
                change ->
                        sums.merge(
                                new Of(change.payment(), change.invoice()),
                                change.vat(),
                                VatSplit::plus));
        return sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isNothing())
                .map(sum -> new Settled(sum.getKey().payment, sum.getKey().invoice, sum.getValue()))
                .toList();
    }

    private record Of(PaymentId payment, DocumentReference invoice) {}

    /** What several come to. */
    public static Money sum(List<Settled> all, Money zero) {
        return all.stream().map(Settled::amount).reduce(zero, Money::plus);
    }
}
