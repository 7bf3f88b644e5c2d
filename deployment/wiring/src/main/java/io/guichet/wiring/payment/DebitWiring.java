package io.guichet.wiring.payment;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.DebitInvoice;
import io.guichet.application.debit.DebitInvoiceHandler;
import io.guichet.application.debit.DebitsGivingWay;
import io.guichet.application.debit.DrawDebitNotice;
import io.guichet.application.debit.DrawDebitNoticeHandler;
import io.guichet.application.debit.LateDebits;
import io.guichet.application.debit.RecordDebitReturn;
import io.guichet.application.debit.RecordDebitReturnHandler;
import io.guichet.application.debit.ShowDebit;
import io.guichet.application.debit.ShowDebitHandler;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.port.SlipRenderer;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReversePayment;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what debits accounts. */
@ApplicationScoped
public class DebitWiring {

    @Produces
    @Singleton
    DebitInvoice debitInvoice(
            DebitInvoiceHandler.Stores stores,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        return new DebitInvoiceHandler(stores, parties, policyOfDay, books, transactions, clock);
    }

    @Produces
    @Singleton
    DebitInvoiceHandler.Stores announcing(
            Debits debits,
            Mandates mandates,
            Invoices invoices,
            Receivables receivables,
            Outbox outbox) {
        return new DebitInvoiceHandler.Stores(debits, mandates, invoices, receivables, outbox);
    }

    @Produces
    @Singleton
    AnnouncedDebits announcedDebits(
            Debits debits, Receivables receivables, Outbox outbox, Clock clock) {
        return new DebitsGivingWay(debits, receivables, outbox, clock);
    }

    @Produces
    @Singleton
    LateDebits lateDebits(
            DebitInvoiceHandler.Stores stores,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            PaymentBooks books,
            Clock clock) {
        return new LateDebits(
                new LateDebits.Stores(
                        stores.debits(), stores.mandates(), stores.receivables(), stores.outbox()),
                parties,
                policyOfDay,
                books,
                clock);
    }

    @Produces
    @Singleton
    RecordDebitReturn recordDebitReturn(
            RecordDebitReturnHandler.Stores stores,
            PaymentBooks books,
            ReversePayment reversePayment,
            Transactions transactions,
            Clock clock) {
        return new RecordDebitReturnHandler(stores, books, reversePayment, transactions, clock);
    }

    @Produces
    @Singleton
    RecordDebitReturnHandler.Stores returning(
            Debits debits, Mandates mandates, Receivables receivables, Outbox outbox) {
        return new RecordDebitReturnHandler.Stores(debits, mandates, receivables, outbox);
    }

    @Produces
    @Singleton
    DrawDebitNotice drawDebitNotice(
            Debits debits,
            Mandates mandates,
            Receivables receivables,
            TradingParties parties,
            SlipRenderer renderer,
            Transactions transactions) {
        return new DrawDebitNoticeHandler(
                new DrawDebitNoticeHandler.Stores(debits, mandates, receivables),
                parties,
                renderer,
                transactions);
    }

    @Produces
    @Singleton
    ShowDebit showDebit(
            Debits debits,
            Mandates mandates,
            TradingParties parties,
            Transactions transactions,
            Clock clock) {
        return new ShowDebitHandler(debits, mandates, parties, transactions, clock);
    }
}
