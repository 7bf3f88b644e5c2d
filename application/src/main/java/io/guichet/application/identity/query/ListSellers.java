package io.guichet.application.identity.query;

import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.util.List;
import java.util.Optional;

/** The sellers of this installation, by code; there is at least one. */
public interface ListSellers {

    List<Seller> list();

    default Optional<Seller> find(SellerCode code) {
        return list().stream().filter(seller -> seller.code().equals(code)).findFirst();
    }
}
