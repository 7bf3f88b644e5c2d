package io.guichet.persistence.notification;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.Errors;
import io.guichet.persistence.shared.TextMap;
import io.guichet.persistence.shared.Unreadable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters claimed for a while; the number of tries tells a claim from its successor. */
public final class JpaLetters implements Letters {

    private static final String ADD =
            """
            insert into guichet.letter (letter_key, kind, content, state)
            values (:key, :kind, :content, 'WAITING') on conflict do nothing
            """;

    private static final String CLAIM =
            """
            update guichet.letter set tries = tries + 1, due_at = :until
            where id in (
                select id from guichet.letter
                where state = 'WAITING' and (due_at is null or due_at <= :now)
                order by id limit :limit
                for update skip locked)
            returning id, letter_key, kind, content, tries
            """;

    private static final String CHANGE =
            """
            update guichet.letter set state = :state, error = nullif(:error, ''), due_at = :at,
                content = case when :state = 'WAITING' then content else '' end,
                over_at = case when :state <> 'WAITING' then cast(:at as timestamptz) end
            where id = :id and tries = :tries and state = 'WAITING'
            """;

    private static final String PARKED =
            "select count(*) from guichet.letter where state = 'PARKED' and over_at > :since";

    private static final String TO = "to";
    private static final String LANGUAGE = "language";
    private static final String PATH = "path";
    private static final String FACT = "fact.";

    private final EntityManager entityManager;
    private final Encryption encryption;

    public JpaLetters(EntityManager entityManager, Encryption encryption) {
        this.entityManager = entityManager;
        this.encryption = encryption;
    }

    @Override
    public void add(Letter letter) {
        Map<String, String> content = new HashMap<>();
        letter.facts().forEach((name, fact) -> content.put(FACT + name, fact));
        content.put(TO, letter.to().value());
        content.put(LANGUAGE, letter.language().name());
        content.put(PATH, letter.path());
        entityManager
                .createNativeQuery(ADD)
                .setParameter("key", letter.key())
                .setParameter("kind", letter.kind().name())
                .setParameter("content", encryption.encrypt(TextMap.write(content)))
                .executeUpdate();
    }

    /** Those that cannot be read are given up on the way, so that they hold up no other. */
    @Override
    public List<Waiting> claim(int limit, Instant now, Duration lease) {
        return Unreadable.claimed(() -> claimed(limit, now, lease), row -> readable(row, now));
    }

    private List<Tuple> claimed(int limit, Instant now, Duration lease) {
        Query claim =
                entityManager
                        .createNativeQuery(CLAIM, Tuple.class)
                        .setParameter("until", now.plus(lease))
                        .setParameter("now", now)
                        .setParameter("limit", limit);
        List<?> rows = claim.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .sorted(Comparator.comparingLong(row -> row.get("id", Long.class)))
                .toList();
    }

    @Override
    public void sent(Waiting letter, Instant now) {
        change(letter.id(), letter.tries() + 1, "SENT", now, "");
    }

    @Override
    public void retryAt(Waiting letter, Instant at, String error) {
        change(letter.id(), letter.tries() + 1, "WAITING", at, error);
    }

    @Override
    public void park(Waiting letter, Instant now, String error) {
        change(letter.id(), letter.tries() + 1, "PARKED", now, error);
    }

    @Override
    public long parked(Instant since) {
        Query parked = entityManager.createNativeQuery(PARKED, Long.class);
        return (Long) parked.setParameter("since", since).getSingleResult();
    }

    /** One that cannot be read is given up. */
    private Optional<Waiting> readable(Tuple row, Instant now) {
        long id = row.get("id", Long.class);
        int tries = row.get("tries", Integer.class);
        return Unreadable.orPark(
                "letter " + id,
                () -> new Waiting(id, read(row), tries - 1),
                error -> change(id, tries, "PARKED", now, error));
    }

    private Letter read(Tuple row) {
        Map<String, String> content =
                TextMap.read(encryption.decrypt(row.get("content", String.class)));
        Map<String, String> facts = new HashMap<>();
        content.forEach(
                (name, value) -> {
                    if (name.startsWith(FACT)) {
                        facts.put(name.substring(FACT.length()), value);
                    }
                });
        return new Letter(
                row.get("letter_key", String.class),
                Letter.Kind.valueOf(row.get("kind", String.class)),
                new EmailAddress(content.get(TO)),
                Language.valueOf(content.get(LANGUAGE)),
                content.get(PATH),
                facts);
    }

    private void change(long id, int tries, String state, Instant at, String error) {
        entityManager
                .createNativeQuery(CHANGE)
                .setParameter("state", state)
                .setParameter("error", Errors.kept(error))
                .setParameter("at", at)
                .setParameter("id", id)
                .setParameter("tries", tries)
                .executeUpdate();
    }
}
