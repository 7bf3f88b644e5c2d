package io.guichet.rest.payment;

import io.guichet.application.payment.query.ShowSettlements.Line;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.rest.billing.InvoiceLineJson.VatJson;
import io.guichet.rest.payment.PaymentJson.SettledJson;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A payment with what it settled, day by day and by VAT rate, and its reversal or null. */
public record PaymentDetailJson(
        String id,
        String method,
        MoneyJson amount,
        Instant receivedAt,
        List<SettledJson> invoices,
        MoneyJson toCredit,
        String receipt,
        MoneyJson refunded,
        String reversed,
        List<SettlementJson> settlements,
        ReversalJson reversal) {

    static PaymentDetailJson from(
            PaymentJson payment, List<Line> lines, Optional<ReversalJson> reversal) {
        return new PaymentDetailJson(
                payment.id(),
                payment.method(),
                payment.amount(),
                payment.receivedAt(),
                payment.invoices(),
                payment.toCredit(),
                payment.receipt(),
                payment.refunded(),
                payment.reversed(),
                lines.stream().map(SettlementJson::from).toList(),
                reversal.orElse(null));
    }

    /** What counts as received for an invoice at one rate on a day; negative: taken back. */
    public record SettlementJson(
            LocalDate date,
            String kind,
            String invoice,
            VatJson vat,
            MoneyJson amount,
            MoneyJson tax) {

        static SettlementJson from(Line line) {
            return new SettlementJson(
                    line.on(),
                    Words.of(line.kind()),
                    line.invoice().value(),
                    VatJson.from(line.rate()),
                    MoneyJson.from(line.amount()),
                    MoneyJson.from(line.tax()));
        }
    }

    /**
     * A payment that turned out to be none, and what is owed again for that; {@code reinstatedAs}
     * is the payment as which it was booked again since a bank gave it up, or null.
     */
    public record ReversalJson(
            String payment,
            String reason,
            MoneyJson amount,
            List<SettledJson> reopened,
            Instant reversedAt,
            String reinstatedAs) {

        static ReversalJson from(PaymentReversal reversal, Optional<Payment> reinstated) {
            return new ReversalJson(
                    reversal.payment().toString(),
                    Words.of(reversal.reason()),
                    MoneyJson.from(reversal.amount()),
                    reversal.reopened().stream().map(SettledJson::from).toList(),
                    reversal.reversedAt(),
                    reinstated.map(payment -> payment.id().toString()).orElse(null));
        }
    }
}
