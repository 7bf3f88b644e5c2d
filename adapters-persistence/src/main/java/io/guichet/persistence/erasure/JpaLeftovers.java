package io.guichet.persistence.erasure;

import io.guichet.application.erasure.Stale;
import io.guichet.application.erasure.port.Leftovers;

import jakarta.persistence.EntityManager;

import java.time.Instant;

/** A statement for each kind; two nodes at it at once take different rows. */
public final class JpaLeftovers implements Leftovers {

    private static final String SOME =
            " where %s < :before order by %s limit :most for update skip locked";

    private final EntityManager entityManager;

    public JpaLeftovers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public int forget(Stale stale, Instant before, int atMost) {
        return entityManager
                .createNativeQuery(statement(stale))
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }

    private static String statement(Stale stale) {
        return switch (stale) {
            case LETTERS -> delete("letter", "id", "over_at");
            case INVITATIONS -> delete("invitation", "id", "expires_at");
            case TOKENS -> delete("access_token", "id", "expires_at");
            case CHAT_LINKS ->
                    delete(
                            "chat_link",
                            "id",
                            "(ended or not (confirmed_in_chat and confirmed_on_web))"
                                    + " and expires_at");
            case RECOVERIES ->
                    "with over as (select id from guichet.recovery_case"
                            + SOME.formatted("state not in ('OPEN', 'DECIDED') and state_at", "id")
                            + "), seen as (delete from guichet.recovery_check"
                            + " where recovery in (select id from over))"
                            + " delete from guichet.recovery_case"
                            + " where id in (select id from over)";
        };
    }

    private static String delete(String table, String key, String over) {
        return "delete from guichet.%s where %s in (select %s from guichet.%s"
                        .formatted(table, key, key, table)
                + SOME.formatted(over, key)
                + ")";
    }
}
