package io.guichet.wiring.payment;

import io.guichet.application.alert.AlertOperator;
import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.payment.CardChargeBacks;
import io.guichet.application.payment.CardCheckouts;
import io.guichet.application.payment.CardKeeping;
import io.guichet.application.payment.CardSettlement;
import io.guichet.application.payment.CheckCardPayment;
import io.guichet.application.payment.CheckCardPaymentHandler;
import io.guichet.application.payment.DecideStuckCapture;
import io.guichet.application.payment.DecideStuckCaptureHandler;
import io.guichet.application.payment.IncomingMoney;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayByCardHandler;
import io.guichet.application.payment.PayableOrders;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReceiveCardEvent;
import io.guichet.application.payment.ReceiveCardEventHandler;
import io.guichet.application.payment.ReinstatePayment;
import io.guichet.application.payment.ResumeCardPayments;
import io.guichet.application.payment.ResumeCardPaymentsHandler;
import io.guichet.application.payment.ReversePayment;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.application.payment.TopUpByCardHandler;
import io.guichet.application.payment.TopUpLimits;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CardProvider;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.payment.port.StuckCaptures;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what takes payments by card. */
@ApplicationScoped
public class CardWiring {

    @Produces
    @Singleton
    CardSettlement.Stores stores(
            CardPayments cardPayments,
            Receivables receivables,
            CardKeeping keeping,
            PayableOrders orders,
            AnnouncedDebits debits,
            TopUpLimits topUps) {
        return new CardSettlement.Stores(
                cardPayments, receivables, keeping, orders, debits, topUps);
    }

    @Produces
    @Singleton
    CardKeeping cardKeeping(StoredCards storedCards, Mandates mandates, TradingParties parties) {
        return new CardKeeping(storedCards, mandates, parties);
    }

    @Produces
    @Singleton
    CardSettlement cardSettlement(
            CardSettlement.Stores stores,
            CardProvider provider,
            PaymentBooks books,
            IncomingMoney money,
            Transactions transactions,
            Clock clock) {
        return new CardSettlement(stores, provider, books, money, transactions, clock);
    }

    @Produces
    @Singleton
    CardCheckouts cardCheckouts(
            CardPayments cardPayments,
            CardProvider provider,
            Transactions transactions,
            Clock clock) {
        return new CardCheckouts(cardPayments, provider, transactions, clock);
    }

    @Produces
    @Singleton
    PayByCard payByCard(
            CardSettlement.Stores stores,
            TradingParties parties,
            PaymentBooks books,
            CardCheckouts checkouts,
            Transactions transactions,
            Clock clock) {
        return new PayByCardHandler(stores, parties, books, checkouts, transactions, clock);
    }

    @Produces
    @Singleton
    public TopUpLimits topUpLimits(
            TradingParties parties,
            PolicyOfDay policyOfDay,
            FindBalance balances,
            Orders orders,
            Clock clock) {
        return new TopUpLimits(parties, policyOfDay, balances, orders::hasPurchase, clock);
    }

    @Produces
    @Singleton
    TopUpByCard topUpByCard(
            CardPayments cardPayments,
            TopUpLimits limits,
            PaymentBooks books,
            CardCheckouts checkouts,
            Transactions transactions,
            Clock clock) {
        return new TopUpByCardHandler(cardPayments, limits, books, checkouts, transactions, clock);
    }

    @Produces
    @Singleton
    ReceiveCardEvent receiveCardEvent(
            CardProvider provider,
            CardPayments cardPayments,
            StuckCaptures stuckCaptures,
            CardSettlement settlement,
            CardChargeBacks chargeBacks,
            Transactions transactions) {
        return new ReceiveCardEventHandler(
                provider, cardPayments, stuckCaptures, settlement, chargeBacks, transactions);
    }

    @Produces
    @Singleton
    CardChargeBacks chargeBacks(
            ReversePayment reversePayment,
            ReinstatePayment reinstatePayment,
            AlertOperator operator) {
        return new CardChargeBacks(
                reversePayment,
                reinstatePayment,
                payment -> operator.alert(Alarm.CHARGEBACK_NOT_BOOKED, payment.value().toString()));
    }

    @Produces
    @Singleton
    ResumeCardPayments resumeCardPayments(
            CardPayments cardPayments,
            CardProvider provider,
            CardSettlement settlement,
            Transactions transactions,
            Clock clock) {
        return new ResumeCardPaymentsHandler(
                cardPayments, provider, settlement, transactions, clock);
    }

    @Produces
    @Singleton
    DecideStuckCapture decideStuckCapture(
            CardPayments cardPayments,
            StuckCaptures stuck,
            CardProvider provider,
            CardSettlement settlement,
            Transactions transactions,
            Clock clock) {
        return new DecideStuckCaptureHandler(
                cardPayments, stuck, provider, settlement, transactions, clock);
    }

    @Produces
    @Singleton
    CheckCardPayment checkCardPayment(
            CardPayments cardPayments,
            CardProvider provider,
            CardSettlement settlement,
            Transactions transactions) {
        return new CheckCardPaymentHandler(cardPayments, provider, settlement, transactions);
    }
}
