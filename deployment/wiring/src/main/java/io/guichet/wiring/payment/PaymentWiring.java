package io.guichet.wiring.payment;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.ChooseCreditUse;
import io.guichet.application.payment.ChooseCreditUseHandler;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.payment.IncomingMoney;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayFromCreditHandler;
import io.guichet.application.payment.PayableOrders;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReceiptIssuing;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransferHandler;
import io.guichet.application.payment.Surplus;
import io.guichet.application.payment.TellExpiringCards;
import io.guichet.application.payment.TellExpiringCardsHandler;
import io.guichet.application.payment.WatchCredit;
import io.guichet.application.payment.WatchCreditHandler;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.payment.port.CreditThresholds;
import io.guichet.application.payment.port.ExpiringCards;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what books payments from credit and by transfer. */
@ApplicationScoped
public class PaymentWiring {

    @Produces
    @Singleton
    public ReceiptIssuing receiptIssuing(
            SeriesHeads seriesHeads, Receipts receipts, TradingParties parties) {
        return new ReceiptIssuing(seriesHeads, receipts, parties);
    }

    @Produces
    @Singleton
    public PaymentBooks paymentBooks(
            Payments payments,
            Settlements settlements,
            ReceiptIssuing receipts,
            Ledger ledger,
            Outbox outbox) {
        return new PaymentBooks(payments, settlements, receipts, ledger, outbox);
    }

    @Produces
    @Singleton
    IncomingMoney incomingMoney(
            PaymentBooks books,
            CreditUse creditUse,
            PolicyOfDay policyOfDay,
            TradingParties parties,
            Surplus surplus) {
        return new IncomingMoney(books, creditUse, policyOfDay, parties, surplus);
    }

    @Produces
    @Singleton
    PayFromCreditHandler.Stores stores(
            Receivables receivables,
            Payments payments,
            CardPayments cardPayments,
            AnnouncedDebits debits) {
        return new PayFromCreditHandler.Stores(receivables, payments, cardPayments, debits);
    }

    @Produces
    @Singleton
    public PayFromCredit payFromCredit(
            PayFromCreditHandler.Stores stores,
            TradingParties parties,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        return new PayFromCreditHandler(stores, parties, books, transactions, clock);
    }

    @Produces
    @Singleton
    RecordTransferHandler.Stores transferStores(
            Receivables receivables,
            Reissues reissues,
            PayableOrders orders,
            Payments payments,
            CardPayments cardPayments,
            AnnouncedDebits debits) {
        return new RecordTransferHandler.Stores(
                receivables, reissues, orders, payments, cardPayments, debits);
    }

    @Produces
    @Singleton
    public RecordTransfer recordTransfer(
            RecordTransferHandler.Stores stores,
            TradingParties parties,
            PaymentBooks books,
            IncomingMoney money,
            Transactions transactions,
            Clock clock) {
        return new RecordTransferHandler(stores, parties, books, money, transactions, clock);
    }

    @Produces
    @Singleton
    public ChooseCreditUse chooseCreditUse(
            CreditSwitches switches,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        return new ChooseCreditUseHandler(switches, parties, policyOfDay, transactions, clock);
    }

    @Produces
    @Singleton
    public WatchCredit watchCredit(
            CreditThresholds thresholds,
            TradingParties parties,
            Ledger ledger,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        return new WatchCreditHandler(thresholds, parties, ledger, outbox, transactions, clock);
    }

    @Produces
    @Singleton
    public TellExpiringCards tellExpiringCards(
            ExpiringCards cards,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        return new TellExpiringCardsHandler(
                cards, parties, policyOfDay, outbox, transactions, clock);
    }
}
