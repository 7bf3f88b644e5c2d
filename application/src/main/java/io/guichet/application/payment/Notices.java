package io.guichet.application.payment;

import io.guichet.application.notification.Notice;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundKind;

import java.util.Map;
import java.util.stream.Collectors;

/** What customers are told of money that goes back. */
final class Notices {

    private Notices() {}

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
        return new Notice(
                "refund:" + refund.id(),
                kind,
                refund.customer(),
                Map.of(
                        "refund", refund.id().toString(),
                        "amount", refund.amount().toDecimal().toPlainString(),
                        "currency", refund.amount().currency().getCurrencyCode(),
                        "way", way(refund.kind())));
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
