package io.guichet.persistence.identity;

import io.guichet.application.identity.port.Sellers;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sellers, each read with its identity in one query, and once only: a seller is never changed,
 * nor may the application do so. One that was added here is read again until somebody outside a
 * transaction finds it, since the transaction that adds it may still fail.
 */
public final class JpaSellers implements Sellers {

    private static final String SELECT =
            "select s, p from SellerRow s join PartyRow p on p.hash = s.party ";

    private final EntityManager entityManager;
    private final Parties parties;
    private final Map<SellerCode, Seller> known = new ConcurrentHashMap<>();
    private final Set<SellerCode> added = ConcurrentHashMap.newKeySet();

    public JpaSellers(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.parties = new Parties(entityManager);
    }

    @Override
    public Optional<Seller> find(SellerCode code) {
        Optional<Seller> seller = Optional.ofNullable(known.get(code)).or(() -> read(code));
        if (!added.contains(code) || !entityManager.isJoinedToTransaction()) {
            seller.ifPresent(found -> known.put(code, found));
        }
        return seller;
    }

    private Optional<Seller> read(SellerCode code) {
        return sellers(
                        entityManager
                                .createQuery(SELECT + "where s.code = :code", Object[].class)
                                .setParameter("code", code.value()))
                .stream()
                .findFirst();
    }

    @Override
    public List<Seller> all() {
        return sellers(entityManager.createQuery(SELECT + "order by s.code", Object[].class));
    }

    @Override
    public void add(Seller seller) {
        if (find(seller.code()).isPresent()) {
            throw new IllegalStateException("there is a seller " + seller.code());
        }
        added.add(seller.code());
        parties.keep(seller.identity());
        Rows.add(entityManager, "seller " + seller.code(), List.of(SellerRow.from(seller)));
    }

    private List<Seller> sellers(TypedQuery<Object[]> query) {
        return query.getResultList().stream()
                .peek(row -> List.of(row).forEach(entityManager::detach))
                .map(row -> ((SellerRow) row[0]).toSeller(((PartyRow) row[1]).toParty()))
                .toList();
    }
}
