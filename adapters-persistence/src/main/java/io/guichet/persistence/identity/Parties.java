package io.guichet.persistence.identity;

import static java.util.stream.Collectors.toMap;

import io.guichet.domain.billing.CanonicalText;
import io.guichet.domain.identity.Party;
import io.guichet.domain.shared.Sha256;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Printed identities, each stored once and never changed, named by the SHA-256 of its content:
 * whoever prints the same identity a thousand times points at one row.
 */
public final class Parties {

    private static final String INSERT =
            """
            insert into guichet.party (hash, kind, name, line1, line2, postal_code, city, country,
                siren, siret, vat_id, registration) values
            """;

    private static final RowQuery KNOWN =
            RowQuery.of("select p.hash from guichet.party p where p.hash = any(?)", String.class);

    private static final RowQuery LOAD =
            RowQuery.of("select {p} from guichet.party p where p.hash = any(?)", PartyRow.class);

    private static final String VALUES =
            "(:hash%1$d, :kind%1$d, :name%1$d, :line1%1$d, :line2%1$d, :postalCode%1$d, :city%1$d,"
                    + " :country%1$d, :siren%1$d, :siret%1$d, :vatId%1$d, :registration%1$d)";

    private final EntityManager entityManager;

    public Parties(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The name an identity is or will be stored under. */
    public static String hashOf(Party party) {
        return Sha256.hex(new CanonicalText("guichet-party-1").add(party).toString());
    }

    /** Stores those that are not there yet. */
    public void keep(Party... parties) {
        // In one order everywhere, so that two who store the same pair do not wait for each other.
        Map<String, Party> byHash = new TreeMap<>();
        for (Party party : parties) {
            byHash.put(hashOf(party), party);
        }
        StringBuilder sql = new StringBuilder(INSERT);
        for (int at = 0; at < byHash.size(); at++) {
            sql.append(at == 0 ? "" : ", ").append(VALUES.formatted(at));
        }
        Query insert =
                entityManager.createNativeQuery(sql.append(" on conflict do nothing").toString());
        int at = 0;
        for (Map.Entry<String, Party> party : byHash.entrySet()) {
            bind(insert, at++, party.getKey(), party.getValue());
        }
        insert.executeUpdate();
    }

    /** Stores those of many, under their hashes, that are not there yet. */
    public void keepAll(Map<String, Party> byHash) {
        Map<String, Party> missing = new TreeMap<>(byHash);
        Object keys = byHash.keySet().toArray(String[]::new);
        missing.keySet().removeAll(KNOWN.list(entityManager, String.class, keys));
        missing.values().forEach(this::keep);
    }

    /** The identities of some hashes, every one of which is stored. */
    public Map<String, Party> load(Collection<String> hashes) {
        Object keys = hashes.toArray(String[]::new);
        return LOAD.list(entityManager, PartyRow.class, keys).stream()
                .collect(toMap(PartyRow::hash, PartyRow::toParty));
    }

    private static void bind(Query insert, int at, String hash, Party party) {
        insert.setParameter("hash" + at, hash)
                .setParameter("kind" + at, party.kind().name())
                .setParameter("name" + at, party.name())
                .setParameter("line1" + at, party.address().line1())
                .setParameter("line2" + at, party.address().line2())
                .setParameter("postalCode" + at, party.address().postalCode())
                .setParameter("city" + at, party.address().city())
                .setParameter("country" + at, party.address().country())
                .setParameter("siren" + at, party.siren())
                .setParameter("siret" + at, party.siret())
                .setParameter("vatId" + at, party.vatId())
                .setParameter("registration" + at, party.registration());
    }
}
