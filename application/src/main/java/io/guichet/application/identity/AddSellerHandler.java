package io.guichet.application.identity;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;

/** Adds a seller whose code and prefix nobody has. */
public final class AddSellerHandler implements AddSeller {

    private final Sellers sellers;
    private final Transactions transactions;

    public AddSellerHandler(Sellers sellers, Transactions transactions) {
        this.sellers = sellers;
        this.transactions = transactions;
    }

    @Override
    public Outcome add(Seller seller) {
        Seller checked = seller.with(IdentityCheck.check(seller.identity()));
        return transactions.required(() -> store(checked));
    }

    private Outcome store(Seller seller) {
        if (sellers.find(seller.code()).isPresent()) {
            return new Outcome.CodeTaken();
        }
        boolean prefixTaken =
                sellers.all().stream()
                        .anyMatch(other -> other.documentPrefix().equals(seller.documentPrefix()));
        if (prefixTaken) {
            return new Outcome.PrefixTaken();
        }
        sellers.add(seller);
        return new Outcome.Added(seller);
    }
}
