package io.guichet.application.ordering;

import io.guichet.application.ordering.port.Orders;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;

import java.time.LocalDate;
import java.time.YearMonth;

/** A kept card that has not expired, or a mandate by which an account can be debited. */
public final class RegisteredMeans implements FirstOrders {

    private final Orders orders;
    private final StoredCards cards;
    private final Mandates mandates;

    public RegisteredMeans(Orders orders, StoredCards cards, Mandates mandates) {
        this.orders = orders;
        this.cards = cards;
        this.mandates = mandates;
    }

    @Override
    public boolean lackMeans(CustomerNumber customer, BillingPolicy policy, LocalDate day) {
        return policy.isOn(Setting.FIRST_ORDER_NEEDS_MEANS)
                && !orders.hasPurchase(customer)
                && cards.of(customer).stream()
                        .allMatch(card -> card.face().isExpiredIn(YearMonth.from(day)))
                && mandates.of(customer).stream().noneMatch(mandate -> mandate.isUsableOn(day));
    }
}
