package io.guichet.wiring.withdrawal;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.change.UnusedDays;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.ordering.port.Withdrawals;
import io.guichet.application.payment.MoneyBackToCards;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.BegunPeriod;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.application.withdrawal.WithdrawFromOrderHandler;
import io.guichet.application.withdrawal.WithdrawalActs;
import io.guichet.application.withdrawal.WithdrawalCases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds the withdrawal of consumers. */
@ApplicationScoped
public class WithdrawalWiring {

    @Produces
    @Singleton
    WithdrawalCases.Stores caseStores(
            Orders orders,
            PendingOrders pendingOrders,
            Withdrawals withdrawals,
            Services services,
            Invoices invoices,
            Reissues reissues) {
        return new WithdrawalCases.Stores(
                orders, pendingOrders, withdrawals, services, invoices, reissues);
    }

    @Produces
    @Singleton
    UnusedDays unusedDays(Services services, PlanChanges changes, Invoices invoices) {
        return new UnusedDays(services, changes, invoices);
    }

    @Produces
    @Singleton
    WithdrawalCases withdrawalCases(
            WithdrawalCases.Stores stores, UnusedDays unusedDays, PartCredits credits) {
        return new WithdrawalCases(stores, unusedDays, credits);
    }

    @Produces
    @Singleton
    WithdrawalActs.Stores actStores(
            Withdrawals withdrawals, Services services, PendingOrders pendingOrders) {
        return new WithdrawalActs.Stores(withdrawals, services, pendingOrders);
    }

    @Produces
    @Singleton
    WithdrawalActs withdrawalActs(
            WithdrawalActs.Stores stores,
            PartCredits credits,
            BegunPeriod begunPeriod,
            MoneyBackToCards cards,
            Outbox outbox) {
        return new WithdrawalActs(stores, credits, begunPeriod, cards, outbox);
    }

    @Produces
    @Singleton
    WithdrawFromOrderHandler.Parties withdrawalParties(
            TradingParties parties, PolicyOfDay policyOfDay) {
        return new WithdrawFromOrderHandler.Parties(parties, policyOfDay);
    }

    @Produces
    @Singleton
    public WithdrawFromOrder withdrawFromOrder(
            WithdrawalCases cases,
            WithdrawalActs acts,
            WithdrawFromOrderHandler.Parties parties,
            InvoiceBooks books,
            Transactions transactions,
            Clock clock) {
        return new WithdrawFromOrderHandler(cases, acts, parties, books, transactions, clock);
    }
}
