package io.guichet.persistence.identity;

import io.guichet.application.access.port.EndingTokens;
import io.guichet.application.identity.AccessToken;

import jakarta.persistence.EntityManager;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tokens about to end, and which of them were told of. */
public final class JpaEndingTokens implements EndingTokens {

    private static final String UNTOLD =
            """
            select t.* from guichet.access_token t
            where t.reminded_at is null and not t.is_disabled
                and t.expires_at > :now and t.expires_at <= :end
                and extract(epoch from t.expires_at - t.made_at) > :seconds
            order by t.expires_at, t.id
            """;

    private static final String TELL =
            "update guichet.access_token set reminded_at = :at"
                    + " where id = :id and reminded_at is null";

    private final EntityManager entityManager;

    public JpaEndingTokens(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<AccessToken> untold(Instant now, Duration before, int limit) {
        List<?> rows =
                entityManager
                        .createNativeQuery(UNTOLD, AccessTokenRow.class)
                        .setParameter("now", now)
                        .setParameter("end", now.plus(before))
                        .setParameter("seconds", before.toSeconds())
                        .setMaxResults(limit)
                        .getResultList();
        return rows.stream()
                .peek(entityManager::detach)
                .map(row -> ((AccessTokenRow) row).toToken())
                .toList();
    }

    @Override
    public boolean tell(UUID token, Instant at) {
        return entityManager
                        .createNativeQuery(TELL)
                        .setParameter("at", at)
                        .setParameter("id", token)
                        .executeUpdate()
                == 1;
    }
}
