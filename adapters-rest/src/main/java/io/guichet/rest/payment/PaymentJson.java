package io.guichet.rest.payment;

import io.guichet.application.payment.query.ShowMoneyBack.MoneyBack;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A payment, the invoices it settled, and what of it was added to the credit; {@code refunded} is
 * what of it was given back or is on its way, {@code reversed} why it turned out to be none, or
 * null.
 */
public record PaymentJson(
        String id,
        String method,
        MoneyJson amount,
        Instant receivedAt,
        List<SettledJson> invoices,
        MoneyJson toCredit,
        String receipt,
        MoneyJson refunded,
        String reversed) {

    /** One that was booked at this moment. */
    static PaymentJson from(Payment payment) {
        return from(payment, Optional.empty());
    }

    static PaymentJson from(Payment payment, Optional<MoneyBack> back) {
        return new PaymentJson(
                payment.id().toString(),
                Words.of(payment.method()),
                MoneyJson.from(payment.amount()),
                payment.receivedAt(),
                payment.allocations().stream().map(SettledJson::from).toList(),
                MoneyJson.from(payment.toCredit()),
                payment.receipt().value(),
                MoneyJson.from(
                        back.map(MoneyBack::refunded)
                                .orElseGet(() -> Money.zero(payment.amount().currency()))),
                back.flatMap(MoneyBack::reversed).map(Words::of).orElse(null));
    }

    /** The part that settled one invoice. */
    public record SettledJson(String invoice, MoneyJson amount) {

        static SettledJson from(Allocation part) {
            return new SettledJson(part.invoice().value(), MoneyJson.from(part.amount()));
        }
    }
}
