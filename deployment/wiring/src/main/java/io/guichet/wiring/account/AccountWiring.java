package io.guichet.wiring.account;

import io.guichet.application.access.PlacedPermissions;
import io.guichet.application.account.AccountBook;
import io.guichet.application.account.ExpireTransfers;
import io.guichet.application.account.ExpireTransfersHandler;
import io.guichet.application.account.KeepAccounts;
import io.guichet.application.account.KeepAccountsHandler;
import io.guichet.application.account.ListOfferedServices;
import io.guichet.application.account.ListOfferedServicesHandler;
import io.guichet.application.account.TransferAccount;
import io.guichet.application.account.TransferAccountHandler;
import io.guichet.application.account.TransferNews;
import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.query.ListCustomers;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.CancellationNews;
import io.guichet.application.subscription.CreditedEnds;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.subscription.query.ListServices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what keeps and transfers accounts. */
@ApplicationScoped
public class AccountWiring {

    @Produces
    @Singleton
    AccountBook accountBook(Accounts accounts, PlacedPermissions permissions) {
        return new AccountBook(accounts, permissions);
    }

    @Produces
    @Singleton
    KeepAccountsHandler.Ends endsOfAccounts(
            ServiceMoves moves, CancellationNews news, CreditedEnds credited) {
        return new KeepAccountsHandler.Ends(moves, news, credited);
    }

    @Produces
    @Singleton
    public KeepAccounts keepAccounts(
            AccountBook book,
            Services services,
            TradingParties parties,
            KeepAccountsHandler.Ends ends,
            Transactions transactions,
            Clock clock) {
        return new KeepAccountsHandler(book, services, parties, ends, transactions, clock);
    }

    @Produces
    @Singleton
    public TransferAccount transferAccount(
            AccountBook book,
            TradingParties parties,
            ServiceMoves moves,
            TransferNews news,
            Transactions transactions,
            Clock clock) {
        return new TransferAccountHandler(book, parties, moves, news, transactions, clock);
    }

    @Produces
    @Singleton
    public ListOfferedServices listOfferedServices(
            Accounts accounts,
            TradingParties parties,
            ServiceMoves moves,
            TransferNews news,
            ListServices listServices,
            Transactions transactions) {
        return new ListOfferedServicesHandler(
                accounts, parties, moves, news, listServices, transactions);
    }

    @Produces
    @Singleton
    TransferNews transferNews(Outbox outbox, ListCustomers customers) {
        return new TransferNews(outbox, customers);
    }

    @Produces
    @Singleton
    public ExpireTransfers expireTransfers(
            Accounts accounts,
            TradingParties parties,
            ServiceMoves moves,
            TransferNews news,
            Transactions transactions,
            Clock clock) {
        return new ExpireTransfersHandler(accounts, parties, moves, news, transactions, clock);
    }
}
