package io.guichet.persistence.shared;

import io.guichet.application.shared.IdempotentRequests;
import io.guichet.application.shared.Transactions;

import jakarta.persistence.EntityManager;

import java.time.Duration;
import java.time.Instant;

/** Each call is a transaction of its own, so that other nodes see at once what is under way. */
public final class JpaIdempotentRequests implements IdempotentRequests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofHours(48);

    /** Forgets a few old answers with every new request, so that no job has to. */
    private static final String INSERT =
            """
            with old as (
                select scope, request_key from guichet.idempotent_request
                where started_at < :forgotten order by started_at limit 3 for update skip locked),
            gone as (
                delete from guichet.idempotent_request r using old
                where r.scope = old.scope and r.request_key = old.request_key)
            insert into guichet.idempotent_request
                (scope, request_key, fingerprint, started_at, media_type, headers, body)
            select :scope, :key, :fingerprint, :now, '', '', ''
                from set_config('synchronous_commit', 'off', true)
            on conflict do nothing
            """;

    private static final String ANSWER =
            """
            update guichet.idempotent_request
            set status = :status, media_type = :mediaType, headers = :headers, body = :body
            from set_config('synchronous_commit', 'off', true)
            where scope = :scope and request_key = :key
            """;

    private static final String RETAKE =
            """
            update guichet.idempotent_request set started_at = :now
            where scope = :scope and request_key = :key and status is null and started_at = :seen
            """;

    private final EntityManager entityManager;
    private final Transactions transactions;
    private final Encryption encryption;

    public JpaIdempotentRequests(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        this.entityManager = entityManager;
        this.transactions = transactions;
        this.encryption = encryption;
    }

    @Override
    public Attempt begin(String scope, String key, String fingerprint, Instant now) {
        return transactions.required(
                () ->
                        insert(scope, key, fingerprint, now)
                                ? new Attempt.First()
                                : meet(scope, key, fingerprint, now));
    }

    /** One that is lost with the database's last moment counts as one whose server died before. */
    @Override
    public void complete(String scope, String key, Answer answer) {
        transactions.required(
                () ->
                        entityManager
                                .createNativeQuery(ANSWER)
                                .setParameter("status", answer.status())
                                .setParameter("mediaType", answer.mediaType())
                                .setParameter("headers", answer.headers())
                                .setParameter("body", encryption.encrypt(answer.body()))
                                .setParameter("scope", scope)
                                .setParameter("key", key)
                                .executeUpdate());
    }

    @Override
    public void abandon(String scope, String key) {
        transactions.required(
                () ->
                        entityManager
                                .createQuery(
                                        "delete from IdempotentRequestRow r where r.scope = :scope"
                                                + " and r.requestKey = :key and r.status is null")
                                .setParameter("scope", scope)
                                .setParameter("key", key)
                                .executeUpdate());
    }

    private boolean insert(String scope, String key, String fingerprint, Instant now) {
        return entityManager
                        .createNativeQuery(INSERT)
                        .setParameter("forgotten", now.minus(MEMORY))
                        .setParameter("scope", scope)
                        .setParameter("key", key)
                        .setParameter("fingerprint", fingerprint)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private Attempt meet(String scope, String key, String fingerprint, Instant now) {
        IdempotentRequestRow.Key id = new IdempotentRequestRow.Key(scope, key);
        return Rows.find(entityManager, IdempotentRequestRow.class, id)
                .map(row -> judge(row, id, fingerprint, now))
                // Abandoned since the insert met it: whoever asks again will be the first.
                .orElseGet(Attempt.InProgress::new);
    }

    private Attempt judge(
            IdempotentRequestRow row,
            IdempotentRequestRow.Key id,
            String fingerprint,
            Instant now) {
        if (!row.isAbout(fingerprint)) {
            return new Attempt.OtherContent();
        }
        if (row.isAnswered()) {
            return new Attempt.Repeated(row.toAnswer(encryption));
        }
        boolean dead = row.startedAt().isBefore(now.minus(PATIENCE));
        return dead && retake(id, row.startedAt(), now)
                ? new Attempt.First()
                : new Attempt.InProgress();
    }

    private boolean retake(IdempotentRequestRow.Key id, Instant seen, Instant now) {
        return entityManager
                        .createNativeQuery(RETAKE)
                        .setParameter("now", now)
                        .setParameter("scope", id.scope())
                        .setParameter("key", id.requestKey())
                        .setParameter("seen", seen)
                        .executeUpdate()
                == 1;
    }
}
