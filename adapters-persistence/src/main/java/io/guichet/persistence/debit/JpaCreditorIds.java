package io.guichet.persistence.debit;

import io.guichet.application.debit.port.CreditorIds;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.identity.SellerCode;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;

/** Identifiers of creditors, one of each seller. */
public final class JpaCreditorIds implements CreditorIds {

    private static final String OF = "select value from guichet.creditor_id where seller = :seller";

    private static final String KEEP =
            """
            insert into guichet.creditor_id (seller, value) values (:seller, :value)
            on conflict (seller) do update set value = excluded.value
            """;

    private final EntityManager entityManager;

    public JpaCreditorIds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<CreditorId> of(SellerCode seller) {
        List<?> found =
                entityManager
                        .createNativeQuery(OF)
                        .setParameter("seller", seller.value())
                        .getResultList();
        return found.stream().map(String.class::cast).map(CreditorId::new).findFirst();
    }

    @Override
    public void keep(SellerCode seller, CreditorId id) {
        entityManager
                .createNativeQuery(KEEP)
                .setParameter("seller", seller.value())
                .setParameter("value", id.value())
                .executeUpdate();
    }
}
