package io.guichet.persistence.billing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.guichet.domain.billing.Mention;
import io.guichet.domain.shared.Sha256;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.KnownHashes;
import io.guichet.persistence.shared.PlainWrites;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Mentions as they stand on documents, each list stored once under its hash. */
final class MentionLists {

    private static final String INSERT =
            """
            insert into guichet.mention_list (hash, codes, texts) select ?, ?, ?
            where not exists (select from guichet.mention_list where hash = ?)
            on conflict do nothing
            """;

    /** Of more it is asked first which are there. */
    private static final int FEW = 2;

    private static final RowQuery LOAD =
            RowQuery.of(
                    "select {m} from guichet.mention_list m where m.hash = any(?)",
                    MentionListRow.class);

    private static final RowQuery PRINTED =
            RowQuery.of(
                            """
                            select {m} from guichet.invoice i
                                join guichet.mention_list m on m.hash = i.mention_list
                            where i.reference = ?
                            """,
                            MentionListRow.class)
                    .kept();

    private static final KnownHashes KNOWN = new KnownHashes("mention_list");

    private final EntityManager entityManager;

    MentionLists(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The name a list is or will be stored under; migration V26 writes the same. */
    static String hashOf(List<Mention> mentions) {
        return Sha256.hex(
                mentions.stream()
                        .map(
                                mention ->
                                        "%s %d %s\n"
                                                .formatted(
                                                        mention.code(),
                                                        bytes(mention.text()),
                                                        mention.text()))
                        .collect(joining()));
    }

    /** Stores those of many, under their hashes, that are not there yet. */
    void keepAll(Map<String, List<Mention>> byHash) {
        Map<String, List<Mention>> missing = new TreeMap<>(byHash);
        if (byHash.size() > FEW) {
            KNOWN.among(entityManager, byHash.keySet()).forEach(missing::remove);
        }
        missing.forEach(this::insert);
    }

    /** The lists of some hashes, every one of which is stored. */
    Map<String, List<Mention>> load(Collection<String> hashes) {
        Object keys = hashes.toArray(String[]::new);
        return byHash(LOAD.list(entityManager, keys));
    }

    /** Asks for those of one document. */
    static Asked printedOn(String document) {
        return PRINTED.with(document);
    }

    /** Those that were answered. */
    static Map<String, List<Mention>> byHash(List<Object[]> rows) {
        return RowQuery.only(MentionListRow.class, rows).stream()
                .collect(toMap(MentionListRow::hash, MentionListRow::toMentions));
    }

    private void insert(String hash, List<Mention> mentions) {
        PlainWrites.any(
                entityManager,
                "mentions " + hash,
                INSERT,
                hash,
                mentions.stream().map(Mention::code).toArray(String[]::new),
                mentions.stream().map(Mention::text).toArray(String[]::new),
                hash);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
