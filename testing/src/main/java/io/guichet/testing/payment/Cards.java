package io.guichet.testing.payment;

import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.ReceiveCardEvent;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.shared.HostingCompany;

/** What customers of a hosting company do with their cards. */
public final class Cards {

    private final HostingCompany company;

    public Cards(HostingCompany company) {
        this.company = company;
    }

    public FakeCardProvider provider() {
        return company.does().provider();
    }

    public PayByCard.Outcome pays(
            CustomerNumber customer, DocumentReference invoice, PaymentId payment) {
        return company.does().payByCard().start(new PayByCard.Command(customer, invoice, payment));
    }

    /** Opens the checkout page for an invoice. */
    public PaymentId opensPage(CustomerNumber customer, DocumentReference invoice) {
        PaymentId payment = HostingCompany.newPayment();
        if (pays(customer, invoice, payment) instanceof PayByCard.Outcome.Started started) {
            return started.payment().id();
        }
        throw new IllegalStateException("no page for " + invoice);
    }

    public TopUpByCard.Outcome topsUp(CustomerNumber customer, String amount, PaymentId payment) {
        return company.does()
                .topUpByCard()
                .start(new TopUpByCard.Command(customer, Money.euros(amount), payment));
    }

    /** The customer pays on the page and the provider tells of it; the event it sent. */
    public String payOnPage(PaymentId payment) {
        String event = provider().authorize(payment);
        tell(event);
        return event;
    }

    public ReceiveCardEvent.Outcome tell(String event) {
        return company.does()
                .receiveCardEvent()
                .receive(event, FakeCardProvider.signatureOf(event));
    }

    public CardPayment find(PaymentId payment) {
        return company.stores().cardPayments().find(payment).orElseThrow();
    }
}
