package io.guichet.rest.payment;

import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.util.List;

/** A payment, the invoices it settled, and what of it was added to the credit. */
public record PaymentJson(
        String id,
        String method,
        MoneyJson amount,
        Instant receivedAt,
        List<SettledJson> invoices,
        MoneyJson toCredit,
        String receipt) {

    static PaymentJson from(Payment payment) {
        return new PaymentJson(
                payment.id().toString(),
                Words.of(payment.method()),
                MoneyJson.from(payment.amount()),
                payment.receivedAt(),
                payment.allocations().stream().map(SettledJson::from).toList(),
                MoneyJson.from(payment.toCredit()),
                payment.receipt().value());
    }

    /** The part that settled one invoice. */
    public record SettledJson(String invoice, MoneyJson amount) {

        static SettledJson from(Allocation part) {
            return new SettledJson(part.invoice().value(), MoneyJson.from(part.amount()));
        }
    }
}
