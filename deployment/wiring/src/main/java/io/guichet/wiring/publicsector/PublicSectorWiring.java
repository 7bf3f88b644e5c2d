package io.guichet.wiring.publicsector;

import io.guichet.application.billing.port.DepositQueue;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.publicsector.DepositDesk;
import io.guichet.application.publicsector.DepositInvoices;
import io.guichet.application.publicsector.DepositInvoicesHandler;
import io.guichet.application.publicsector.Depositing;
import io.guichet.application.publicsector.GiveEngagementNumber;
import io.guichet.application.publicsector.GiveEngagementNumberHandler;
import io.guichet.application.publicsector.KeepServiceCode;
import io.guichet.application.publicsector.KeepServiceCodeHandler;
import io.guichet.application.publicsector.TransmissionDeposits;
import io.guichet.application.publicsector.port.DepositBook;
import io.guichet.application.publicsector.port.DepositPapers;
import io.guichet.application.publicsector.port.PublicSectorInvoicing;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what deposits invoices on Chorus Pro. */
@ApplicationScoped
public class PublicSectorWiring {

    @Produces
    @Singleton
    public DepositQueue depositQueue(Transmissions transmissions) {
        return new TransmissionDeposits(transmissions);
    }

    @Produces
    @Singleton
    DepositDesk depositDesk(
            Invoices invoices,
            Transmissions transmissions,
            DepositBook book,
            Reissues reissues,
            TradingParties parties,
            Ledger ledger) {
        return new DepositDesk(invoices, transmissions, book, reissues, parties, ledger);
    }

    @Produces
    @Singleton
    Depositing depositing(
            DepositDesk desk,
            PublicSectorInvoicing chorusPro,
            DepositPapers papers,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        return new Depositing(desk, chorusPro, papers, outbox, transactions, clock);
    }

    @Produces
    @Singleton
    DepositInvoices depositInvoices(
            DepositDesk desk,
            PublicSectorInvoicing chorusPro,
            Depositing depositing,
            Transactions transactions,
            Clock clock) {
        return new DepositInvoicesHandler(desk, chorusPro, depositing, transactions, clock);
    }

    @Produces
    @Singleton
    GiveEngagementNumber giveEngagementNumber(
            DepositDesk desk, Transactions transactions, Clock clock) {
        return new GiveEngagementNumberHandler(desk, transactions, clock);
    }

    @Produces
    @Singleton
    KeepServiceCode keepServiceCode(DepositDesk desk, Transactions transactions, Clock clock) {
        return new KeepServiceCodeHandler(desk, transactions, clock);
    }
}
