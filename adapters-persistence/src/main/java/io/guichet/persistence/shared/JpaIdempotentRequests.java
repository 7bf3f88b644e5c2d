package io.guichet.persistence.shared;

import io.guichet.application.shared.IdempotentRequests;

import jakarta.persistence.EntityManager;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Each call is one statement that is a transaction of its own, so that other nodes see at once what
 * is under way, and nobody begins and ends one around it.
 */
public final class JpaIdempotentRequests implements IdempotentRequests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofHours(48);

    /** So many requests come between two that look for old answers; far fewer than they remove. */
    private static final int SELDOM = 128;

    /** Where few come, one that comes so long after the last look looks as well. */
    private static final Duration AWHILE = Duration.ofHours(1);

    private static final String FORGET =
            """
            delete from guichet.idempotent_request r
            using (select scope, request_key from guichet.idempotent_request
                where started_at < ? order by started_at limit 512 for update skip locked) old
            where r.scope = old.scope and r.request_key = old.request_key
            """;

    private static final String INSERT =
            """
            insert into guichet.idempotent_request
                (scope, request_key, fingerprint, started_at, media_type, headers, body)
            select ?, ?, ?, ?, '', '', ''
                from set_config('synchronous_commit', 'off', true)
            on conflict do nothing
            """;

    private static final String ANSWER =
            """
            update guichet.idempotent_request
            set status = ?, media_type = ?, headers = ?, body = ?
            from set_config('synchronous_commit', 'off', true)
            where scope = ? and request_key = ?
            """;

    private static final String RETAKE =
            """
            update guichet.idempotent_request set started_at = ?
            where scope = ? and request_key = ? and status is null and started_at = ?
            """;

    private static final String ABANDON =
            """
            delete from guichet.idempotent_request
            where scope = ? and request_key = ? and status is null
            """;

    private final EntityManager entityManager;
    private final Encryption encryption;
    private final AtomicInteger begun = new AtomicInteger();
    private volatile Instant looked = Instant.MIN;

    public JpaIdempotentRequests(EntityManager entityManager, Encryption encryption) {
        this.entityManager = entityManager;
        this.encryption = encryption;
    }

    @Override
    public Attempt begin(String scope, String key, String fingerprint, Instant now) {
        forgetSometimes(now);
        return insert(scope, key, fingerprint, now)
                ? new Attempt.First()
                : meet(scope, key, fingerprint, now);
    }

    /** One that is lost with the database's last moment counts as one whose server died before. */
    @Override
    public void complete(String scope, String key, Answer answer) {
        RowQuery.change(
                entityManager,
                ANSWER,
                answer.status(),
                answer.mediaType(),
                answer.headers(),
                encryption.encrypt(answer.body()),
                scope,
                key);
    }

    @Override
    public void abandon(String scope, String key) {
        RowQuery.change(entityManager, ABANDON, scope, key);
    }

    /** Old answers go with new requests, so that no job has to look for them. */
    private void forgetSometimes(Instant now) {
        boolean isTurn = begun.getAndIncrement() % SELDOM == 0;
        if (isTurn || looked.isBefore(now.minus(AWHILE))) {
            looked = now;
            int ignored = RowQuery.change(entityManager, FORGET, now.minus(MEMORY));
        }
    }

    private boolean insert(String scope, String key, String fingerprint, Instant now) {
        return RowQuery.change(entityManager, INSERT, scope, key, fingerprint, now) == 1;
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
        return RowQuery.change(entityManager, RETAKE, now, id.scope(), id.requestKey(), seen) == 1;
    }
}
