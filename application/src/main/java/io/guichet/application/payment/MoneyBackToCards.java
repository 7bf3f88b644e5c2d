package io.guichet.application.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.Settled;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives cards back what they paid of invoices that were credited since. What another way paid, or a
 * card can no longer get, stays credit.
 */
public final class MoneyBackToCards {

    private final ReversePaymentHandler.Stores stores;
    private final CardRefunds cardRefunds;
    private final MoneyBackBooks books;
    private final Clock clock;

    public MoneyBackToCards(
            ReversePaymentHandler.Stores stores,
            CardRefunds cardRefunds,
            MoneyBackBooks books,
            Clock clock) {
        this.stores = stores;
        this.cardRefunds = cardRefunds;
        this.books = books;
        this.clock = clock;
    }

    /** What of which payment settles these invoices. */
    public Map<PaymentId, Money> settling(Collection<DocumentReference> invoices) {
        Map<PaymentId, Money> settling = new LinkedHashMap<>();
        for (DocumentReference invoice : invoices) {
            for (Settled settled : stores.settlements().ofInvoice(invoice)) {
                settling.merge(settled.payment(), settled.amount(), Money::plus);
            }
        }
        return settling;
    }

    /**
     * Takes out of the credit what payments by card settled before and no longer do. Within the
     * transaction that credited the invoices and the customer's lock; {@code reason} names what it
     * is for, and one thing gives a payment back once.
     */
    public List<Refund> begin(
            CustomerNumber customer,
            Map<PaymentId, Money> before,
            Collection<DocumentReference> invoices,
            String reason) {
        Map<PaymentId, Money> still = settling(invoices);
        List<Refund> begun = new ArrayList<>();
        for (Map.Entry<PaymentId, Money> paid : before.entrySet()) {
            Money zero = Money.zero(paid.getValue().currency());
            Money released = paid.getValue().minus(still.getOrDefault(paid.getKey(), zero));
            Payment payment = stores.payments().find(paid.getKey()).orElseThrow();
            Money amount =
                    released.min(sendable(payment))
                            .min(books.lock(customer, zero.currency()).prepaid());
            if (amount.isPositive()) {
                begun.add(begin(payment, amount, reason));
            }
        }
        return begun;
    }

    /** Asks the provider, outside any transaction; what hangs is taken up by the job. */
    public void send(List<Refund> begun) {
        for (Refund refund : begun) {
            try {
                cardRefunds.send(refund.id());
            } catch (ProviderUnavailableException unavailable) {
                return;
            }
        }
    }

    private Money sendable(Payment payment) {
        boolean isCards =
                payment.method() == PaymentMethod.CARD
                        && stores.reversals().find(payment.id()).isEmpty();
        return isCards
                ? payment.amount().minus(books.sentBack(payment, stores.refunds().of(payment.id())))
                : Money.zero(payment.amount().currency());
    }

    private Refund begin(Payment payment, Money amount, String reason) {
        String name = reason + ":" + payment.id();
        Refund refund =
                Refund.start(
                        new RefundId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))),
                        payment.customer(),
                        new RefundKind.ToCard(payment.id()),
                        amount,
                        reason,
                        clock.instant());
        stores.refunds().add(refund);
        books.bookRefund(refund, List.of());
        return refund;
    }
}
