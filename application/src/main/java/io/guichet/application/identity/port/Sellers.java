package io.guichet.application.identity.port;

import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.util.List;
import java.util.Optional;

/** The sellers of this installation. Every adapter passes {@code SellersContract}. */
public interface Sellers {

    Optional<Seller> find(SellerCode code);

    List<Seller> all();

    /**
     * Stores a new seller.
     *
     * @throws IllegalStateException if the code is taken
     */
    void add(Seller seller);
}
