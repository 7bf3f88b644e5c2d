package io.guichet.application.subscription;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.payment.MoneyBackToCards;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Credits days of a service that ended before they were over, and begins to give what was paid for
 * them back to the card that paid it; the job of refunds sends it. The rest is credit.
 */
public record DaysGivenBack(PartCredits credits, Receivables receivables, MoneyBackToCards cards) {

    /**
     * Within the customer's lock; nothing where nothing of these parts can be credited. A service
     * gives back once.
     */
    Optional<GivenBack> give(Service service, List<Part> parts, LocalDate today, Instant at) {
        Optional<Money> credited = sum(parts.stream().map(Part::gross));
        return credited.map(whole -> give(service, parts, whole, today, at));
    }

    private GivenBack give(
            Service service, List<Part> parts, Money credited, LocalDate today, Instant at) {
        List<DocumentReference> invoices = parts.stream().map(Part::invoice).distinct().toList();
        Money zero = Money.zero(credited.currency());
        Money paid = sum(invoices.stream().map(of -> paidOf(of, parts))).orElse(zero);
        Map<PaymentId, Money> before = cards.settling(invoices);
        credits.issue(parts, at);
        String reason = "renewed untold " + service.id().value();
        List<Refund> begun = cards.begin(service.customer(), before, invoices, reason);
        Money toCard = sum(begun.stream().map(Refund::amount)).orElse(zero);
        return new GivenBack(
                credited, toCard, paid.minus(toCard), today.plusDays(GivenBack.WITHIN_DAYS));
    }

    /** A credit note lowers what was not paid first. */
    private Money paidOf(DocumentReference invoice, List<Part> parts) {
        Money credited =
                sum(parts.stream().filter(of -> of.invoice().equals(invoice)).map(Part::gross))
                        .orElseThrow();
        return receivables.find(invoice).orElseThrow().paidOf(credited);
    }

    private static Optional<Money> sum(Stream<Money> amounts) {
        return amounts.reduce(Money::plus);
    }
}
