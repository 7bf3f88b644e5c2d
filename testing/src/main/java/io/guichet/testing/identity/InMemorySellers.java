package io.guichet.testing.identity;

import static java.util.Comparator.comparing;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.List;
import java.util.Optional;

/** Sellers in memory. */
public final class InMemorySellers implements Sellers, ListSellers {

    private final InMemoryTransactions transactions;
    private final Table<SellerCode, Seller> sellers;

    public InMemorySellers(InMemoryTransactions transactions) {
        this.transactions = transactions;
        sellers = new Table<>(transactions);
    }

    @Override
    public Optional<Seller> find(SellerCode code) {
        return sellers.find(code);
    }

    @Override
    public List<Seller> all() {
        return sellers.rows().sorted(comparing(seller -> seller.code().value())).toList();
    }

    @Override
    public List<Seller> list() {
        return all();
    }

    @Override
    public void add(Seller seller) {
        transactions.requireUnderWay();
        if (!sellers.add(seller.code(), seller)) {
            throw new IllegalStateException("there is a seller " + seller.code());
        }
    }
}
