package io.guichet.application.debit;

import io.guichet.application.debit.port.Collections;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.identity.SellerCode;

import java.util.List;
import java.util.Optional;

/** Looks them up. */
public final class ShowCollectionsHandler implements ShowCollections {

    private static final int MOST = 100;

    private final Collections collections;
    private final Debits debits;
    private final Transactions transactions;

    public ShowCollectionsHandler(
            Collections collections, Debits debits, Transactions transactions) {
        this.collections = collections;
        this.debits = debits;
        this.transactions = transactions;
    }

    @Override
    public List<Collection> newest(SellerCode seller) {
        return transactions.required(() -> collections.newest(seller, MOST));
    }

    @Override
    public Optional<Shown> find(SellerCode seller, CollectionId id) {
        return transactions.required(
                () ->
                        collections
                                .find(id)
                                .filter(found -> found.seller().equals(seller))
                                .map(found -> new Shown(found, debits.in(id))));
    }
}
