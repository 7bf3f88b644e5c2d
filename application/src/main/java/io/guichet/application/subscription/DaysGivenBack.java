package io.guichet.application.subscription;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.billing.PartMoney;
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

/**
 * Credits days of a service that ended before they were over, and begins to give what was paid for
 * them back to the card that paid it; the job of refunds sends it. The rest is credit.
 */
public record DaysGivenBack(PartCredits credits, MoneyBackToCards cards) {

    boolean isBeingPaid(List<Part> parts) {
        return credits.money().beingPaid(parts).isPresent();
    }

    boolean isBeingCharged(List<Part> parts) {
        return credits.money().beingCharged(parts).isPresent();
    }

    /** What of them a bank was told to collect, if anything. */
    Optional<Money> debited(List<Part> parts) {
        return credits.money().debited(parts);
    }

    /**
     * Within the customer's lock; nothing where nothing of these parts can be credited. A service
     * gives back once.
     */
    Optional<GivenBack> give(Service service, List<Part> parts, LocalDate today, Instant at) {
        return PartMoney.credited(parts).map(whole -> give(service, parts, whole, today, at));
    }

    private GivenBack give(
            Service service, List<Part> parts, Money credited, LocalDate today, Instant at) {
        List<DocumentReference> invoices = parts.stream().map(Part::invoice).distinct().toList();
        Money zero = Money.zero(credited.currency());
        Money paid = credits.money().paid(parts).orElse(zero);
        Map<PaymentId, Money> before = cards.settling(invoices);
        credits.issue(parts, at);
        String reason = "renewed untold " + service.id().value();
        List<Refund> begun = cards.begin(service.customer(), before, invoices, reason);
        Money toCard = begun.stream().map(Refund::amount).reduce(zero, Money::plus);
        return new GivenBack(
                credited, toCard, paid.minus(toCard), today.plusDays(GivenBack.WITHIN_DAYS));
    }
}
