package io.guichet.testing.debit;

import io.guichet.application.debit.port.CreditorIds;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Optional;

/** Identifiers of creditors, in memory. */
public final class InMemoryCreditorIds implements CreditorIds {

    private final InMemoryTransactions transactions;
    private final Table<SellerCode, CreditorId> ids;

    InMemoryCreditorIds(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.ids = new Table<>(transactions);
    }

    @Override
    public Optional<CreditorId> of(SellerCode seller) {
        return ids.find(seller);
    }

    @Override
    public void keep(SellerCode seller, CreditorId id) {
        transactions.requireUnderWay();
        ids.put(seller, id);
    }
}
