package io.guichet.persistence.payment;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.CardUse;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCardId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** An attempt to pay by card; without an invoice and an order it is a top-up. */
@Entity
@Table(name = "card_payment")
class CardPaymentRow {

    @Id private UUID id;
    private long customer;
    private String invoice;

    @Column(name = "order_number")
    private Long orderNumber;

    @Column(name = "saves_card")
    private boolean savesCard;

    @Column(name = "stored_card")
    private UUID storedCard;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Enumerated(EnumType.STRING)
    private CardPayment.State state;

    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "checkout_url")
    private String checkoutUrl;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version private long version;

    protected CardPaymentRow() {}

    static CardPaymentRow from(CardPayment payment) {
        CardPaymentRow row = new CardPaymentRow();
        row.id = payment.id().value();
        row.customer = payment.customer().value();
        row.take(payment.purpose());
        row.savesCard = payment.savesCard();
        row.storedCard = cardOf(payment.use());
        row.currency = payment.amount().currency().getCurrencyCode();
        row.amountMinor = payment.amount().minorUnits();
        row.state = payment.state();
        row.sessionId = payment.sessionId();
        row.checkoutUrl = payment.checkoutUrl();
        row.startedAt = payment.startedAt();
        row.expiresAt = payment.expiresAt();
        row.changedAt = payment.changedAt();
        row.version = payment.version();
        return row;
    }

    CardPayment toPayment() {
        return new CardPayment(
                new PaymentId(id),
                new CustomerNumber(customer),
                toPurpose(),
                toUse(),
                new Money(amountMinor, Currency.getInstance(currency)),
                state,
                sessionId,
                checkoutUrl,
                startedAt,
                expiresAt,
                changedAt,
                version);
    }

    private CardPurpose toPurpose() {
        if (orderNumber != null) {
            return new CardPurpose.PayOrder(new OrderNumber(orderNumber));
        }
        return invoice == null
                ? new CardPurpose.TopUp()
                : new CardPurpose.PayInvoice(new DocumentReference(invoice));
    }

    private CardUse toUse() {
        return storedCard == null
                ? new CardUse.OnPage(savesCard)
                : new CardUse.Stored(new StoredCardId(storedCard));
    }

    private static UUID cardOf(CardUse use) {
        return switch (use) {
            case CardUse.OnPage ignored -> null;
            case CardUse.Stored(StoredCardId card) -> card.value();
        };
    }

    private void take(CardPurpose purpose) {
        switch (purpose) {
            case CardPurpose.PayInvoice(DocumentReference paid) -> invoice = paid.value();
            case CardPurpose.PayOrder(OrderNumber order) -> orderNumber = order.value();
            case CardPurpose.TopUp ignored -> {}
        }
    }
}
