package io.guichet.persistence.identity;

import io.guichet.application.identity.query.ListSellers;
import io.guichet.domain.identity.Seller;

import jakarta.persistence.EntityManager;

import java.util.List;

/** All sellers; there are a handful at most. */
public final class JpaListSellers implements ListSellers {

    private final JpaSellers sellers;

    public JpaListSellers(EntityManager entityManager) {
        this.sellers = new JpaSellers(entityManager);
    }

    @Override
    public List<Seller> list() {
        return sellers.all();
    }
}
