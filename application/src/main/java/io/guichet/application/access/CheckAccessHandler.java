package io.guichet.application.access;

import io.guichet.application.access.ShareAccess.Holder;
import io.guichet.application.account.port.Accounts;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Reach;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Set;

/** Answers from what holds now; a place that is gone opens nothing to anybody. */
public final class CheckAccessHandler implements CheckAccess {

    private static final int NEWEST = 200;

    private final Profiles profiles;
    private final TradingParties parties;
    private final Accounts accounts;
    private final ListServices listServices;
    private final Transactions transactions;

    public CheckAccessHandler(
            Profiles profiles,
            TradingParties parties,
            Accounts accounts,
            ListServices listServices,
            Transactions transactions) {
        this.profiles = profiles;
        this.parties = parties;
        this.accounts = accounts;
        this.listServices = listServices;
        this.transactions = transactions;
    }

    @Override
    public Outcome who(CustomerNumber customer, Permission wanted) {
        return transactions.required(
                () -> {
                    if (parties.customer(customer).isEmpty()) {
                        return new Outcome.NoSuchCustomer();
                    }
                    if (wanted.isOfAccount() && !hasAccount(customer, wanted.named())) {
                        return new Outcome.NoSuchAccount();
                    }
                    if (wanted.isOfServer() && !hasServer(customer, wanted.named())) {
                        return new Outcome.NoSuchServer();
                    }
                    return found(customer, wanted);
                });
    }

    private Outcome found(CustomerNumber customer, Permission wanted) {
        return new Outcome.Found(
                profiles.holders(customer).stream()
                        .filter(holder -> holder.permissions().include(wanted))
                        .map(Holder::of)
                        .toList());
    }

    private boolean hasAccount(CustomerNumber customer, String name) {
        return accounts.of(customer).stream()
                .map(account -> account.name().value())
                .anyMatch(name::equals);
    }

    /** What ended long ago stays listed; labels come back. */
    private boolean hasServer(CustomerNumber customer, String label) {
        Reach only = new Reach(false, Set.of(), Set.of(label), false);
        return listServices.list(customer, only, ServicePosition.START, NEWEST).items().stream()
                .map(ServiceSummary::state)
                .anyMatch(state -> state.isHeld() || state.isKept());
    }
}
