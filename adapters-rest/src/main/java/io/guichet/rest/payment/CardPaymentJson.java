package io.guichet.rest.payment;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import jakarta.ws.rs.core.Response;

import java.time.Instant;

/**
 * A payment by card on its way; the customer pays on the page at {@code checkoutUrl}, which is null
 * once there is nothing to do there any more. {@code invoice} and {@code order} are null where it
 * is for none.
 */
public record CardPaymentJson(
        String id,
        String purpose,
        String invoice,
        String order,
        MoneyJson amount,
        String state,
        String checkoutUrl,
        Instant startedAt,
        Instant expiresAt,
        Instant changedAt) {

    static CardPaymentJson from(CardPayment payment) {
        return new CardPaymentJson(
                payment.id().toString(),
                purposeOf(payment.purpose()),
                invoiceOf(payment.purpose()),
                orderOf(payment.purpose()),
                MoneyJson.from(payment.amount()),
                Words.of(payment.state()),
                payment.state() == CardPayment.State.OPEN ? payment.checkoutUrl() : null,
                payment.startedAt(),
                payment.expiresAt(),
                payment.changedAt());
    }

    static Response created(CardPayment payment) {
        return Created.at("/card-payments/" + payment.id(), from(payment));
    }

    private static String purposeOf(CardPurpose purpose) {
        return switch (purpose) {
            case CardPurpose.PayInvoice ignored -> "invoice";
            case CardPurpose.PayOrder ignored -> "order";
            case CardPurpose.TopUp ignored -> "top_up";
        };
    }

    private static String invoiceOf(CardPurpose purpose) {
        return purpose instanceof CardPurpose.PayInvoice(DocumentReference invoice)
                ? invoice.value()
                : null;
    }

    private static String orderOf(CardPurpose purpose) {
        return purpose instanceof CardPurpose.PayOrder(OrderNumber order) ? order.toString() : null;
    }
}
