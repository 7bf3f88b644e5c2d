package io.guichet.persistence.shared;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.function.IntConsumer;

/** Statements in the database's own words that go with the next question of the transaction. */
public final class PlainWrites {

    private PlainWrites() {}

    /**
     * Runs one that must change one row.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException then, if it did not
     */
    public static void one(EntityManager entityManager, String what, String sql, Object... values) {
        hold(entityManager, what, sql, rows -> Rows.requireOne(what, rows), values);
    }

    /**
     * Runs an update of one row that the transaction has locked, so that the database itself ends
     * it, by a division by nothing, if the row is not there: it may be committed in the same trip.
     */
    public static void locked(
            EntityManager entityManager, String what, String sql, Object... values) {
        String counted = "with u as (%s returning 1) select 1 / count(*) from u".formatted(sql);
        hold(entityManager, what, counted, Write.ANY, values);
    }

    /** Runs one that may change any number of rows. */
    public static void any(EntityManager entityManager, String what, String sql, Object... values) {
        hold(entityManager, what, sql, Write.ANY, values);
    }

    private static void hold(
            EntityManager entityManager,
            String what,
            String sql,
            IntConsumer changed,
            Object... values) {
        HeldWrites.of(entityManager)
                .addAll(List.of(new Write(what, sql, Write.of(values), changed)));
    }
}
