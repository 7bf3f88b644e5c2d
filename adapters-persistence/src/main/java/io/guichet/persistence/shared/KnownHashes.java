package io.guichet.persistence.shared;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;

/** Which contents a table, whose key is the hash of the content, has already. */
public final class KnownHashes {

    private final RowQuery ofMany;

    public KnownHashes(String table) {
        ofMany =
                RowQuery.of(
                        "select t.hash from guichet." + table + " t where t.hash = any(?)",
                        String.class);
    }

    /** Those of some hashes that are stored. */
    public List<String> among(EntityManager entityManager, Collection<String> hashes) {
        Object keys = hashes.toArray(String[]::new);
        return ofMany.list(entityManager, String.class, keys);
    }
}
