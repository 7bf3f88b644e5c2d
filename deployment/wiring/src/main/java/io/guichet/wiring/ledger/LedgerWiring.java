package io.guichet.wiring.ledger;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.CloseDuePeriods;
import io.guichet.application.ledger.CloseDuePeriodsHandler;
import io.guichet.application.ledger.ClosePeriod;
import io.guichet.application.ledger.ClosePeriodHandler;
import io.guichet.application.ledger.ClosingBooks;
import io.guichet.application.ledger.ClosingKey;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.ledger.DrawReceivedVat;
import io.guichet.application.ledger.DrawReceivedVatHandler;
import io.guichet.application.ledger.DrawTrialBalance;
import io.guichet.application.ledger.DrawTrialBalanceHandler;
import io.guichet.application.ledger.ExportClosing;
import io.guichet.application.ledger.ExportClosingHandler;
import io.guichet.application.ledger.ExportFec;
import io.guichet.application.ledger.ExportFecHandler;
import io.guichet.application.ledger.VerifyClosings;
import io.guichet.application.ledger.VerifyClosingsHandler;
import io.guichet.application.ledger.port.Books;
import io.guichet.application.ledger.port.Closings;
import io.guichet.application.ledger.port.FecTable;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.ledger.port.ReceivedVat;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.application.shared.Installation;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what closes, archives, exports and draws up the books. */
@ApplicationScoped
public class LedgerWiring {

    @Produces
    @Singleton
    CustomerLock customerLock(Ledger ledger, TradingParties parties) {
        return new CustomerLock(ledger, parties);
    }

    @Produces
    @Singleton
    ClosingBooks closingBooks(
            Closings closings,
            Books books,
            PolicyOfDay policyOfDay,
            Installation installation,
            Transactions transactions) {
        return new ClosingBooks(
                closings, books, policyOfDay, new ClosingKey(installation), transactions);
    }

    @Produces
    @Singleton
    ClosePeriod closePeriod(
            Sellers sellers, ClosingBooks books, Transactions transactions, Clock clock) {
        return new ClosePeriodHandler(sellers, books, transactions, clock);
    }

    @Produces
    @Singleton
    CloseDuePeriods closeDuePeriods(
            Sellers sellers, ClosingBooks books, Transactions transactions, Clock clock) {
        return new CloseDuePeriodsHandler(sellers, books, transactions, clock);
    }

    @Produces
    @Singleton
    VerifyClosings verifyClosings(
            Sellers sellers, Closings closings, Books books, Transactions transactions) {
        return new VerifyClosingsHandler(sellers, closings, books, transactions);
    }

    @Produces
    @Singleton
    ExportClosing exportClosing(
            Closings closings, Books books, ArchiveWriter archives, Transactions transactions) {
        return new ExportClosingHandler(closings, books, archives, transactions);
    }

    @Produces
    @Singleton
    ExportFecHandler.Volumes volumes(Closings closings, Books books, FecTable table) {
        return new ExportFecHandler.Volumes(closings, books, table);
    }

    @Produces
    @Singleton
    ExportFec exportFec(
            Sellers sellers,
            ExportFecHandler.Volumes volumes,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        return new ExportFecHandler(sellers, volumes, policyOfDay, transactions, clock);
    }

    @Produces
    @Singleton
    DrawTrialBalance drawTrialBalance(
            Sellers sellers,
            Books books,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        return new DrawTrialBalanceHandler(sellers, books, policyOfDay, transactions, clock);
    }

    @Produces
    @Singleton
    DrawReceivedVat drawReceivedVat(
            Sellers sellers, ReceivedVat receivedVat, Transactions transactions, Clock clock) {
        return new DrawReceivedVatHandler(sellers, receivedVat, transactions, clock);
    }
}
