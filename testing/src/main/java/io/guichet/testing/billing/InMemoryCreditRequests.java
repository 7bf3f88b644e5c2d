package io.guichet.testing.billing;

import io.guichet.application.billing.port.CreditRequests;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.CreditRequest;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Optional;
import java.util.UUID;

/** Which requests for credit notes were carried out, in memory. */
public final class InMemoryCreditRequests implements CreditRequests {

    private final InMemoryTransactions transactions;
    private final Table<UUID, CreditRequest> requests;

    InMemoryCreditRequests(InMemoryTransactions transactions) {
        this.transactions = transactions;
        requests = new Table<>(transactions);
    }

    @Override
    public Optional<CreditRequest> find(UUID id) {
        return requests.find(id);
    }

    @Override
    public void add(CreditRequest request) {
        transactions.requireUnderWay();
        if (!requests.add(request.id(), request)) {
            throw new ConcurrentUpdateException("request " + request.id());
        }
    }
}
