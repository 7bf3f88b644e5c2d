package io.guichet.testing.simulation;

import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;

import java.util.HashMap;
import java.util.Map;

/** Card payments of which a bank took back some, and told how much. */
final class TakenInPart {

    private final Town town;
    private final Map<PaymentId, Money> left = new HashMap<>();

    TakenInPart(Town town) {
        this.town = town;
    }

    /** The event that tells of it. */
    String takes(PaymentId payment, Money whole, Money taken) {
        left.put(payment, whole.minus(taken));
        return town.provider.chargeBack(payment) + " " + taken.toDecimal();
    }

    /** In cents, what was left of those that the bank has some of still. */
    long left() {
        return left.entrySet().stream()
                .filter(it -> town.provider.statusOf(it.getKey()) == Status.CHARGED_BACK)
                .mapToLong(it -> it.getValue().minorUnits())
                .sum();
    }
}
