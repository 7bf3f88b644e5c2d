package io.guichet.persistence.shared;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;

/**
 * Which contents a table, whose key is the hash of the content, has already. A document asks for
 * one or two of them, and that question the database plans once; for lists of any length it would
 * plan anew each time.
 */
public final class KnownHashes {

    private final RowQuery ofTwo;
    private final RowQuery ofMany;

    public KnownHashes(String table) {
        String query = "select t.hash from guichet." + table + " t where t.hash ";
        ofTwo = RowQuery.of(query + "in (?, ?)", String.class);
        ofMany = RowQuery.of(query + "= any(?)", String.class);
    }

    /** Those of some hashes that are stored. */
    public List<String> among(EntityManager entityManager, Collection<String> hashes) {
        List<String> asked = List.copyOf(hashes);
        return switch (asked.size()) {
            case 0 -> List.of();
            case 1, 2 -> ofTwo.list(entityManager, String.class, asked.getFirst(), asked.getLast());
            default -> {
                Object keys = asked.toArray(String[]::new);
                yield ofMany.list(entityManager, String.class, keys);
            }
        };
    }
}
