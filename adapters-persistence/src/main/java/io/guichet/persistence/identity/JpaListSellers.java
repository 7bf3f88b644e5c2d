package io.guichet.persistence.identity;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.util.List;
import java.util.Optional;

/** All sellers; there are a handful at most, and their store knows them by heart. */
public final class JpaListSellers implements ListSellers {

    private final Sellers sellers;

    public JpaListSellers(Sellers sellers) {
        this.sellers = sellers;
    }

    @Override
    public List<Seller> list() {
        return sellers.all();
    }

    @Override
    public Optional<Seller> find(SellerCode code) {
        return sellers.find(code);
    }
}
