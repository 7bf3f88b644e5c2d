package io.guichet.wiring.payment;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.CardRefunds;
import io.guichet.application.payment.CardSessions;
import io.guichet.application.payment.DecideCreditPayout;
import io.guichet.application.payment.DecideCreditPayoutHandler;
import io.guichet.application.payment.IncomingMoney;
import io.guichet.application.payment.MoneyBackBooks;
import io.guichet.application.payment.MoneyBackToCards;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.RecordTransferHandler;
import io.guichet.application.payment.RefundPayment;
import io.guichet.application.payment.RefundPaymentHandler;
import io.guichet.application.payment.ReinstatePayment;
import io.guichet.application.payment.ReinstatePaymentHandler;
import io.guichet.application.payment.RequestCreditPayout;
import io.guichet.application.payment.RequestCreditPayoutHandler;
import io.guichet.application.payment.ResumeRefunds;
import io.guichet.application.payment.ResumeRefundsHandler;
import io.guichet.application.payment.ReversePayment;
import io.guichet.application.payment.ReversePaymentHandler;
import io.guichet.application.payment.Surplus;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CardProvider;
import io.guichet.application.payment.port.PaymentReversals;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.payment.port.Refunds;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what books money that goes back or never was there. */
@ApplicationScoped
public class MoneyBackWiring {

    @Produces
    @Singleton
    MoneyBackBooks moneyBackBooks(
            TradingParties parties, Settlements settlements, Ledger ledger, Outbox outbox) {
        return new MoneyBackBooks(parties, settlements, ledger, outbox);
    }

    @Produces
    @Singleton
    Surplus surplus(Refunds refunds, MoneyBackBooks books) {
        return new Surplus(refunds, books);
    }

    @Produces
    @Singleton
    ReversePaymentHandler.Stores stores(
            Payments payments,
            PaymentReversals reversals,
            Refunds refunds,
            Receivables receivables,
            Settlements settlements) {
        return new ReversePaymentHandler.Stores(
                payments, reversals, refunds, receivables, settlements);
    }

    @Produces
    @Singleton
    CardSessions cardSessions(CardPayments cardPayments, PaymentReversals reversals) {
        return new CardSessions(cardPayments, reversals);
    }

    @Produces
    @Singleton
    CardRefunds cardRefunds(
            Refunds refunds,
            CardSessions sessions,
            CardProvider provider,
            MoneyBackBooks books,
            Transactions transactions,
            Clock clock) {
        return new CardRefunds(refunds, sessions, provider, books, transactions, clock);
    }

    @Produces
    @Singleton
    public MoneyBackToCards moneyBackToCards(
            ReversePaymentHandler.Stores stores,
            CardRefunds cardRefunds,
            MoneyBackBooks books,
            Clock clock) {
        return new MoneyBackToCards(stores, cardRefunds, books, clock);
    }

    @Produces
    @Singleton
    ReversePayment reversePayment(
            ReversePaymentHandler.Stores stores,
            MoneyBackBooks books,
            Transactions transactions,
            Clock clock) {
        return new ReversePaymentHandler(stores, books, transactions, clock);
    }

    @Produces
    @Singleton
    ReinstatePayment reinstatePayment(
            RecordTransferHandler.Stores stores,
            PaymentReversals reversals,
            PaymentBooks books,
            IncomingMoney money,
            Transactions transactions,
            Clock clock) {
        return new ReinstatePaymentHandler(stores, reversals, books, money, transactions, clock);
    }

    @Produces
    @Singleton
    RefundPayment refundPayment(
            ReversePaymentHandler.Stores stores,
            CardRefunds cardRefunds,
            MoneyBackBooks books,
            Transactions transactions,
            Clock clock) {
        return new RefundPaymentHandler(stores, cardRefunds, books, transactions, clock);
    }

    @Produces
    @Singleton
    RequestCreditPayout requestCreditPayout(
            Refunds refunds,
            TradingParties parties,
            MoneyBackBooks books,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        return new RequestCreditPayoutHandler(
                refunds, parties, books, policyOfDay, transactions, clock);
    }

    @Produces
    @Singleton
    DecideCreditPayout decideCreditPayout(
            Refunds refunds, MoneyBackBooks books, Transactions transactions, Clock clock) {
        return new DecideCreditPayoutHandler(refunds, books, transactions, clock);
    }

    @Produces
    @Singleton
    ResumeRefunds resumeRefunds(
            Refunds refunds, CardRefunds cardRefunds, Transactions transactions, Clock clock) {
        return new ResumeRefundsHandler(refunds, cardRefunds, transactions, clock);
    }
}
