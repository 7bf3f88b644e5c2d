package io.guichet.testing.payment;

import io.guichet.application.payment.CaptureInvoice;
import io.guichet.application.payment.CaptureInvoiceHandler;
import io.guichet.application.payment.CardCharges;
import io.guichet.application.payment.ChooseDefaultCard;
import io.guichet.application.payment.ChooseDefaultCardHandler;
import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.application.payment.RemoveStoredCardHandler;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;

import java.util.List;
import java.util.UUID;

/** What is done with kept cards, over some stores. */
public final class KeptCards {

    private final UseCases does;
    private final Stores stores;

    public KeptCards(UseCases does) {
        this.does = does;
        this.stores = does.stores();
    }

    /** Tops five euros up on the page and agrees to have the card kept. */
    public StoredCard saves(CustomerNumber customer) {
        PaymentId payment = new PaymentId(UUID.randomUUID());
        does.topUpByCard()
                .start(new TopUpByCard.Command(customer, Money.euros("5.00"), payment, true));
        does.provider().authorize(payment);
        does.checkCardPayment().check(customer, payment);
        return stores.transactions()
                .required(
                        () ->
                                stores.storedCards()
                                        .find(new StoredCardId(payment.value()))
                                        .orElseThrow());
    }

    public List<StoredCard> of(CustomerNumber customer) {
        return stores.listStoredCards().list(customer);
    }

    public CaptureInvoice captureInvoice() {
        return new CaptureInvoiceHandler(
                new CaptureInvoiceHandler.Stores(
                        stores.cardPayments(),
                        stores.receivables(),
                        stores.storedCards(),
                        stores.outbox()),
                does.parties(),
                does.paymentBooks(),
                new CardCharges(does.provider(), does.settlement()),
                stores.transactions(),
                does.clock());
    }

    public CaptureInvoice.Outcome captures(DocumentReference invoice, int attempt) {
        return captureInvoice().capture(new CaptureInvoice.Command(invoice, attempt));
    }

    public ChooseDefaultCard.Outcome chooses(CustomerNumber customer, StoredCardId card) {
        return new ChooseDefaultCardHandler(
                        stores.storedCards(),
                        stores.debits().mandates(),
                        does.parties(),
                        does.paymentBooks(),
                        stores.transactions(),
                        does.clock())
                .choose(new ChooseDefaultCard.Command(customer, card));
    }

    public RemoveStoredCard.Outcome removes(CustomerNumber customer, StoredCardId card) {
        return new RemoveStoredCardHandler(
                        stores.storedCards(), does.provider(), stores.transactions(), does.clock())
                .remove(new RemoveStoredCard.Command(customer, card));
    }
}
