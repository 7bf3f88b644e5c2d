package io.guichet.application.change;

import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.subscription.RenewalMeans;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** A default card that has not expired, or credit for all of the next period. */
public final class CardOrCredit implements RenewalMeans {

    private final StoredCards cards;
    private final Ledger ledger;
    private final Extensions extensions;

    public CardOrCredit(StoredCards cards, Ledger ledger, Extensions extensions) {
        this.cards = cards;
        this.ledger = ledger;
        this.extensions = extensions;
    }

    @Override
    public boolean areThere(Seller seller, Customer customer, Service service, Instant at) {
        boolean hasCard =
                cards.of(customer.number()).stream()
                        .anyMatch(
                                card ->
                                        card.isDefault()
                                                && !card.face()
                                                        .isExpiredIn(
                                                                YearMonth.from(seller.dayOf(at))));
        return hasCard || isCoveredByCredit(seller, customer, service, at);
    }

    private boolean isCoveredByCredit(
            Seller seller, Customer customer, Service service, Instant at) {
        Asked asked = new Asked(seller, customer, service.id().value(), at);
        Extension next =
                Extension.of(
                        List.of(
                                extensions.by(
                                        asked, service, extensions.nextPrice(asked, service))),
                        seller.currency());
        Money credit = ledger.lock(customer.number(), seller.currency()).prepaid();
        return !credit.minus(Totals.of(next.lines(), seller.currency()).gross()).isNegative();
    }
}
