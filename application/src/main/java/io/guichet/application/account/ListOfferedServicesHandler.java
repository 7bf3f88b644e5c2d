package io.guichet.application.account;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Page;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.access.Reach;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks into the account as if its owner had given a permission on it. */
public final class ListOfferedServicesHandler implements ListOfferedServices {

    private final Accounts accounts;
    private final OpenTransfers open;
    private final ListServices listServices;
    private final Transactions transactions;

    public ListOfferedServicesHandler(
            Accounts accounts,
            TradingParties parties,
            ServiceMoves moves,
            TransferNews news,
            ListServices listServices,
            Transactions transactions) {
        this.accounts = accounts;
        this.open = new OpenTransfers(accounts, parties, moves, news);
        this.listServices = listServices;
        this.transactions = transactions;
    }

    @Override
    public Optional<Page<ServiceSummary>> list(
            CustomerNumber recipient, UUID transfer, ServicePosition after, int limit) {
        return transactions
                .required(() -> offered(recipient, transfer))
                .map(account -> list(account, after, limit));
    }

    private Optional<Account> offered(CustomerNumber recipient, UUID transfer) {
        return open.incoming(recipient, transfer)
                .map(open::today)
                .filter(Transfer::isPending)
                .flatMap(pending -> accounts.find(pending.account()));
    }

    private Page<ServiceSummary> list(Account account, ServicePosition after, int limit) {
        Reach inside = new Reach(false, Set.of(account.name().value()), Set.of(), false);
        Page<ServiceSummary> page = listServices.list(account.customer(), inside, after, limit);
        return new Page<>(
                page.items().stream().map(ServiceSummary::withoutChange).toList(), page.more());
    }
}
