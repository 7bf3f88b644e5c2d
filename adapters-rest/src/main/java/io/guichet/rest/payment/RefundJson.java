package io.guichet.rest.payment;

import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundKind;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import jakarta.ws.rs.core.Response;

import java.time.Instant;

/**
 * Money on its way back: of {@code payment}, or unused credit to {@code account}; the other of the
 * two is null.
 */
public record RefundJson(
        String id,
        String customer,
        String to,
        String payment,
        AccountJson account,
        MoneyJson amount,
        String state,
        Instant startedAt,
        Instant changedAt) {

    static RefundJson from(Refund refund) {
        return new RefundJson(
                refund.id().toString(),
                refund.customer().toString(),
                way(refund.kind()),
                refund.payment().map(PaymentId::toString).orElse(null),
                account(refund.kind()),
                MoneyJson.from(refund.amount()),
                Words.of(refund.state()),
                refund.startedAt(),
                refund.changedAt());
    }

    static Response created(Refund refund) {
        return Created.at("/refunds/" + refund.id(), from(refund));
    }

    private static String way(RefundKind kind) {
        return switch (kind) {
            case RefundKind.ToCard ignored -> "card";
            case RefundKind.ByTransfer ignored -> "bank_transfer";
            case RefundKind.ToCredit ignored -> "credit";
            case RefundKind.UnusedCredit ignored -> "account";
        };
    }

    private static AccountJson account(RefundKind kind) {
        return switch (kind) {
            case RefundKind.UnusedCredit(BankAccount to) when to.equals(BankAccount.FORGOTTEN) ->
                    null;
            case RefundKind.UnusedCredit(BankAccount to) -> new AccountJson(to.holder(), to.iban());
            case RefundKind.OfPayment ignored -> null;
        };
    }

    /** A bank account; the IBAN as people write it, in groups or not. */
    public record AccountJson(String holder, String iban) {}
}
