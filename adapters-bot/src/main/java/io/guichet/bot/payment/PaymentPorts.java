package io.guichet.bot.payment;

import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.debit.ShowDebit;
import io.guichet.application.debit.ShowMandates;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.payment.CheckCardPayment;
import io.guichet.application.payment.ChooseCreditUse;
import io.guichet.application.payment.ChooseDefaultCard;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.application.payment.RequestCreditPayout;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.application.payment.WatchCredit;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.application.payment.query.ShowMoneyBack;

/** What these dialogues ask the application. */
public record PaymentPorts(
        FindInvoice findInvoice,
        FindBalance findBalance,
        CreditPorts credit,
        ShowDebit showDebit,
        ListPayments listPayments,
        ShowMoneyBack showMoneyBack,
        PayFromCredit payFromCredit,
        PayByCard payByCard,
        TopUpByCard topUpByCard,
        CheckCardPayment checkCardPayment,
        StoredCardPorts storedCards) {

    /** What a customer says about his credit. */
    public record CreditPorts(
            ChooseCreditUse chooseUse, WatchCredit watch, RequestCreditPayout payOut) {}

    /** What is asked about kept cards and mandates. */
    public record StoredCardPorts(
            ListStoredCards list,
            ShowMandates mandates,
            ChooseDefaultCard choose,
            RemoveStoredCard remove) {}
}
