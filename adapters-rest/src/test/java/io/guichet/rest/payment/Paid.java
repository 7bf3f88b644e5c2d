package io.guichet.rest.payment;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.rest.shared.RestApi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payments as the core would give them. */
final class Paid {

    static final PaymentId ID = new PaymentId(new UUID(0, 42));
    static final DocumentReference INVOICE = new DocumentReference("FR00000001");

    private Paid() {}

    static Payment payment() {
        return new Payment(
                ID,
                RestApi.ANNA.number(),
                PaymentMethod.CREDIT,
                Money.euros("12.00"),
                RestApi.NOON,
                List.of(new Allocation(INVOICE, Money.euros("12.00"))),
                new DocumentReference("FRR00000001"),
                Optional.empty());
    }

    static CardPayment open(CardPurpose purpose) {
        return CardPayment.start(
                        ID,
                        RestApi.ANNA.number(),
                        purpose,
                        Money.euros("12.00"),
                        RestApi.NOON,
                        RestApi.NOON.plus(Duration.ofMinutes(30)))
                .opened("cs_1", "https://card.example/checkout/cs_1", RestApi.NOON);
    }
}
