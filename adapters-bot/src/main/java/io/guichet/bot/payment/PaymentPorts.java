package io.guichet.bot.payment;

import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.payment.CheckCardPayment;
import io.guichet.application.payment.ChooseDefaultCard;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.application.payment.query.ShowMoneyBack;

/** What these dialogues ask the application. */
public record PaymentPorts(
        FindInvoice findInvoice,
        FindBalance findBalance,
        ListPayments listPayments,
        ShowMoneyBack showMoneyBack,
        PayFromCredit payFromCredit,
        PayByCard payByCard,
        TopUpByCard topUpByCard,
        CheckCardPayment checkCardPayment,
        StoredCardPorts storedCards) {

    /** What is asked about kept cards. */
    public record StoredCardPorts(
            ListStoredCards list, ChooseDefaultCard choose, RemoveStoredCard remove) {}
}
