package io.guichet.testing.ledger;

import io.guichet.application.ledger.CloseDuePeriods;
import io.guichet.application.ledger.CloseDuePeriodsHandler;
import io.guichet.application.ledger.ClosePeriod;
import io.guichet.application.ledger.ClosePeriodHandler;
import io.guichet.application.ledger.ClosingBooks;
import io.guichet.application.ledger.ClosingKey;
import io.guichet.application.ledger.DrawTrialBalance;
import io.guichet.application.ledger.DrawTrialBalanceHandler;
import io.guichet.application.ledger.ExportClosing;
import io.guichet.application.ledger.ExportClosingHandler;
import io.guichet.application.ledger.ExportFec;
import io.guichet.application.ledger.ExportFecHandler;
import io.guichet.application.ledger.VerifyArchive;
import io.guichet.application.ledger.VerifyArchiveHandler;
import io.guichet.application.ledger.VerifyClosings;
import io.guichet.application.ledger.VerifyClosingsHandler;
import io.guichet.application.ledger.port.FecTable;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.TestInstallation;

import java.time.Clock;

/** The use cases of the books as a whole over some stores. */
public record LedgerUseCases(Stores stores, Clock clock) {

    public ClosePeriod closePeriod() {
        return new ClosePeriodHandler(
                stores.sellers(), closingBooks(), stores.transactions(), clock);
    }

    public CloseDuePeriods closeDuePeriods() {
        return new CloseDuePeriodsHandler(
                stores.sellers(), closingBooks(), stores.transactions(), clock);
    }

    public VerifyClosings verifyClosings() {
        return new VerifyClosingsHandler(
                stores.sellers(), stores.closings(), stores.books(), stores.transactions());
    }

    public ExportClosing exportClosing(ArchiveWriter archives) {
        return new ExportClosingHandler(
                stores.closings(), stores.books(), archives, stores.transactions());
    }

    public VerifyArchive verifyArchive() {
        return new VerifyArchiveHandler();
    }

    public ExportFec exportFec(FecTable table) {
        return new ExportFecHandler(
                stores.sellers(),
                new ExportFecHandler.Volumes(stores.closings(), stores.books(), table),
                policyOfDay(),
                stores.transactions(),
                clock);
    }

    public DrawTrialBalance drawTrialBalance() {
        return new DrawTrialBalanceHandler(
                stores.sellers(), stores.books(), policyOfDay(), stores.transactions(), clock);
    }

    private PolicyOfDay policyOfDay() {
        return new PolicyOfDay(stores.policy().policies());
    }

    private ClosingBooks closingBooks() {
        return new ClosingBooks(
                stores.closings(),
                stores.books(),
                policyOfDay(),
                new ClosingKey(new TestInstallation()),
                stores.transactions());
    }
}
