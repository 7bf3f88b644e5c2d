package io.guichet.persistence.identity;

import static java.util.stream.Collectors.toMap;

import io.guichet.domain.billing.CanonicalText;
import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.shared.Sha256;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.KnownHashes;
import io.guichet.persistence.shared.PlainWrites;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Printed identities, each stored once and never changed, named by the SHA-256 of its content:
 * whoever prints the same identity a thousand times points at one row.
 */
public final class Parties {

    /** Looks before it adds: what is there already, as nearly always, costs a look only. */
    private static final String INSERT =
            """
            insert into guichet.party (hash, kind, name, line1, line2, postal_code, city, country,
                siren, siret, vat_id, registration, billing_name, billing_line1, billing_line2,
                billing_postal_code, billing_city, billing_country)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            where not exists (select from guichet.party where hash = ?)
            on conflict do nothing
            """;

    /** Of more it is asked first which are there. */
    private static final int FEW = 2;

    private static final KnownHashes KNOWN = new KnownHashes("party");

    private static final RowQuery LOAD =
            RowQuery.of("select {p} from guichet.party p where p.hash = any(?)", PartyRow.class);

    private static final RowQuery PRINTED =
            RowQuery.of(
                            """
                            select {p} from guichet.invoice i
                                join guichet.party p on p.hash in (i.seller_party, i.buyer_party)
                            where i.reference = ?
                            """,
                            PartyRow.class)
                    .kept();

    private final EntityManager entityManager;

    public Parties(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The name an identity is or will be stored under. */
    public static String hashOf(Party party) {
        String format = CanonicalText.format("guichet-party-1", party);
        return Sha256.hex(new CanonicalText(format).add(party).toString());
    }

    /** Stores those that are not there yet. */
    public void keep(Party... parties) {
        // In one order everywhere, so that two who store the same pair do not wait for each other.
        Map<String, Party> byHash = new TreeMap<>();
        for (Party party : parties) {
            byHash.put(hashOf(party), party);
        }
        byHash.forEach(this::keep);
    }

    /** Stores those of many, under their hashes, that are not there yet. */
    public void keepAll(Map<String, Party> byHash) {
        Map<String, Party> missing = new TreeMap<>(byHash);
        if (byHash.size() > FEW) {
            KNOWN.among(entityManager, byHash.keySet()).forEach(missing::remove);
        }
        missing.forEach(this::keep);
    }

    private void keep(String hash, Party party) {
        Stream<String> values = Stream.concat(values(hash, party), Stream.of(hash));
        PlainWrites.any(entityManager, "identity " + hash, INSERT, values.toArray());
    }

    /** The identities of some hashes, every one of which is stored. */
    public Map<String, Party> load(Collection<String> hashes) {
        Object keys = hashes.toArray(String[]::new);
        return byHash(LOAD.list(entityManager, keys));
    }

    /** Asks for those of one document, seller's and buyer's. */
    public static Asked printedOn(String document) {
        return PRINTED.with(document);
    }

    /** Those that were answered, under their hashes. */
    public static Map<String, Party> byHash(List<Object[]> rows) {
        return RowQuery.only(PartyRow.class, rows).stream()
                .collect(toMap(PartyRow::hash, PartyRow::toParty));
    }

    private static Stream<String> values(String hash, Party party) {
        return Stream.of(
                        Stream.of(hash, party.kind().name(), party.name()),
                        values(party.address()),
                        Stream.of(party.siren(), party.siret()),
                        Stream.of(party.vatId(), party.registration()),
                        party.billing()
                                .map(Parties::values)
                                .orElseGet(() -> Stream.of("", "", "", "", "", "")))
                .flatMap(Function.identity());
    }

    private static Stream<String> values(BillingAddress billing) {
        return Stream.concat(Stream.of(billing.name()), values(billing.address()));
    }

    private static Stream<String> values(PostalAddress address) {
        return Stream.of(
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.country());
    }
}
