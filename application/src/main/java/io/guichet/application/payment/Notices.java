package io.guichet.application.payment;

import io.guichet.application.notification.Notice;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundKind;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What customers are told of money that comes, goes back or does not come. */
final class Notices {

    private Notices() {}

    /** A bank gave up what it had taken back. */
    static Notice reinstated(Payment payment) {
        Notice received = received(payment, Money.zero(payment.amount().currency()));
        Map<String, String> facts = new HashMap<>(received.facts());
        facts.put("reinstated", "true");
        return new Notice(received.key(), received.kind(), received.customer(), facts);
    }

    static Notice received(Payment payment, Money sentBack) {
        String invoices =
                payment.allocations().stream()
                        .map(Allocation::invoice)
                        .map(Object::toString)
                        .collect(Collectors.joining(","));
        return new Notice(
                "payment:" + payment.id(),
                Notice.Kind.PAYMENT_RECEIVED,
                payment.customer(),
                Map.of(
                        "payment", payment.id().toString(),
                        "amount", payment.amount().toDecimal().toPlainString(),
                        "currency", payment.amount().currency().getCurrencyCode(),
                        "method", payment.method().name(),
                        "receipt", payment.receipt().value(),
                        "invoices", invoices,
                        "sentBack",
                                sentBack.isPositive() ? sentBack.toDecimal().toPlainString() : ""));
    }

    static Notice reversed(Payment payment, PaymentReversal reversal) {
        String invoices =
                reversal.reopened().stream()
                        .map(Allocation::invoice)
                        .distinct()
                        .map(Object::toString)
                        .collect(Collectors.joining(","));
        return new Notice(
                "reversal:" + payment.id(),
                Notice.Kind.PAYMENT_REVERSED,
                payment.customer(),
                Map.of(
                        "payment", payment.id().toString(),
                        "amount", reversal.amount().toDecimal().toPlainString(),
                        "currency", reversal.amount().currency().getCurrencyCode(),
                        "method", payment.method().name(),
                        "reason", reversal.reason().name(),
                        "invoices", invoices));
    }

    static Notice of(Notice.Kind kind, Refund refund) {
        return of("refund:" + refund.id(), kind, refund);
    }

    /** Behind that it is not sent. */
    static Notice gone(Refund refund) {
        return of("refund-gone:" + refund.id(), Notice.Kind.REFUNDED, refund);
    }

    private static Notice of(String key, Notice.Kind kind, Refund refund) {
        return new Notice(
                key,
                kind,
                refund.customer(),
                Map.of(
                        "refund", refund.id().toString(),
                        "amount", refund.amount().toDecimal().toPlainString(),
                        "currency", refund.amount().currency().getCurrencyCode(),
                        "way", way(refund.kind())));
    }

    /** A kept card could not be charged for what is owed. */
    static Notice captureRefused(CardPayment payment, CardFace card) {
        String invoice =
                switch (payment.purpose()) {
                    case CardPurpose.PayInvoice pay -> pay.invoice().value();
                    case CardPurpose.TopUp ignored -> "";
                    case CardPurpose.PayOrder ignored -> "";
                };
        return new Notice(
                "capture-refused:" + payment.id(),
                Notice.Kind.CAPTURE_REFUSED,
                payment.customer(),
                Map.of(
                        "invoice", invoice,
                        "amount", payment.amount().toDecimal().toPlainString(),
                        "currency", payment.amount().currency().getCurrencyCode(),
                        "card", card.last4(),
                        "confirm", String.valueOf(payment.state() == State.UNCONFIRMED)));
    }

    private static String way(RefundKind kind) {
        return switch (kind) {
            case RefundKind.ToCard ignored -> "CARD";
            case RefundKind.ToCredit ignored -> "CREDIT";
            case RefundKind.ByTransfer ignored -> "BANK_TRANSFER";
            case RefundKind.UnusedCredit ignored -> "BANK_TRANSFER";
        };
    }
}
