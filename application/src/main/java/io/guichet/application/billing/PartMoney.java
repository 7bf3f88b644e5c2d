package io.guichet.application.billing;

import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.billing.port.Receivables;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The money of parts of invoices that are to be credited. Nothing is written. */
public record PartMoney(Receivables receivables, AnnouncedDebits debits) {

    /** An invoice among these that is being paid at this moment. */
    public Optional<DocumentReference> beingPaid(List<Part> parts) {
        return parts.stream().map(Part::invoice).filter(this::isBeingPaid).findFirst();
    }

    /**
     * Whether a card is being charged for it or a bank was told to debit for it: nobody takes it
     * for unpaid meanwhile. What is only announced gives way to the credit note.
     */
    public boolean isBeingPaid(DocumentReference invoice) {
        return debits.without(receivable(invoice)).reserved().isPositive();
    }

    /** An invoice among these for which a card is being charged at this moment. */
    public Optional<DocumentReference> beingCharged(List<Part> parts) {
        return parts.stream().map(Part::invoice).filter(this::isBeingCharged).findFirst();
    }

    /** Whether a card is being charged for it; no bank is in the way of what its customer wants. */
    public boolean isBeingCharged(DocumentReference invoice) {
        return debits.withoutAny(receivable(invoice)).reserved().isPositive();
    }

    /** All of it; nothing of no parts. */
    public static Optional<Money> credited(List<Part> parts) {
        return sum(parts.stream().map(Part::gross));
    }

    /** What of it was paid: a credit note lowers what never was first. */
    public Optional<Money> paid(List<Part> parts) {
        return sum(ofInvoices(parts, Receivable::paidOf));
    }

    /** What of it a bank was told to collect, if anything: credit once it has. */
    public Optional<Money> debited(List<Part> parts) {
        return sum(ofInvoices(parts, debits::excess)).filter(Money::isPositive);
    }

    private Stream<Money> ofInvoices(List<Part> parts, BiFunction<Receivable, Money, Money> share) {
        return parts.stream().collect(Collectors.groupingBy(Part::invoice)).entrySet().stream()
                .map(
                        of ->
                                share.apply(
                                        receivable(of.getKey()),
                                        credited(of.getValue()).orElseThrow()));
    }

    private static Optional<Money> sum(Stream<Money> amounts) {
        return amounts.reduce(Money::plus);
    }

    private Receivable receivable(DocumentReference invoice) {
        return receivables.find(invoice).orElseThrow();
    }
}
