package io.guichet.application.withdrawal;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.billing.port.Receivables;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What withdrawing gives back, and what becomes of the debits for it. No bank keeps anybody from
 * withdrawing (C. conso. L221-18): what it collects and nobody owes any more is credit then.
 */
public final class CaseMoney {

    private final Receivables receivables;
    private final AnnouncedDebits debits;

    public CaseMoney(Receivables receivables, AnnouncedDebits debits) {
        this.receivables = receivables;
        this.debits = debits;
    }

    Money credited(Case of) {
        return sum(of, of.parts().stream().map(Part::gross));
    }

    /** What of it was paid: a credit note lowers what never was first. */
    Money paidBack(Case of) {
        return ofInvoices(of, Receivable::paidOf);
    }

    /** What of it a bank is told to collect. */
    Money debited(Case of) {
        return ofInvoices(of, debits::excess);
    }

    /** Debits give way to the credit notes, as far as they can. */
    void makeRoom(Case of) {
        of.invoices().forEach(each -> debits.makeRoom(receivable(each), credited(of, each)));
    }

    /** An invoice among these parts for which a card is being charged at this moment. */
    Optional<DocumentReference> beingCharged(List<Part> parts) {
        return parts.stream().map(Part::invoice).filter(this::isBeingCharged).findFirst();
    }

    boolean isBeingCharged(DocumentReference invoice) {
        return debits.withoutAny(receivable(invoice)).reserved().isPositive();
    }

    private Money ofInvoices(Case of, BiFunction<Receivable, Money, Money> share) {
        return sum(
                of,
                of.invoices().stream()
                        .map(each -> share.apply(receivable(each), credited(of, each))));
    }

    private static Money credited(Case of, DocumentReference invoice) {
        return sum(
                of,
                of.parts().stream()
                        .filter(part -> part.invoice().equals(invoice))
                        .map(Part::gross));
    }

    private static Money sum(Case of, Stream<Money> amounts) {
        return amounts.reduce(Money.zero(of.total().currency()), Money::plus);
    }

    private Receivable receivable(DocumentReference invoice) {
        return receivables.find(invoice).orElseThrow();
    }
}
