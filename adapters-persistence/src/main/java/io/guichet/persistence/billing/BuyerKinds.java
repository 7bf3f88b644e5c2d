package io.guichet.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.guichet.domain.identity.PartyKind;
import io.guichet.persistence.shared.ByHash;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.Map;

/** What buyers are, by the hashes of their identities: asked once, since neither ever changes. */
final class BuyerKinds {

    private static final RowQuery READ =
            RowQuery.of(
                    "select p.hash, p.kind from guichet.party p where p.hash = any(?)",
                    String.class,
                    PartyKind.class);

    private final ByHash<PartyKind> known = new ByHash<>();
    private final EntityManager entityManager;

    BuyerKinds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<String, PartyKind> of(Collection<String> hashes) {
        return known.find(hashes, this::read);
    }

    private Map<String, PartyKind> read(Collection<String> hashes) {
        Object keys = hashes.toArray(String[]::new);
        return READ.list(entityManager, keys).stream()
                .collect(toMap(row -> (String) row[0], row -> (PartyKind) row[1]));
    }
}
