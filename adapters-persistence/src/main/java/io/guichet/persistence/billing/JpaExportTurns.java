package io.guichet.persistence.billing;

import io.guichet.application.billing.ExportProgress;
import io.guichet.application.billing.port.ExportTurns;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns by one conditional statement: who changes the row has it. */
public final class JpaExportTurns implements ExportTurns {

    private static final String HOLD =
            """
            insert into guichet.export_turn as kept
                (customer, name, documents, done, started_at, held_until)
            values (:customer, :name, :documents, :done, :started, :until)
            on conflict (customer) do update
                set name = excluded.name, documents = excluded.documents, done = excluded.done,
                    started_at = excluded.started_at, held_until = excluded.held_until
                where kept.name = excluded.name or kept.held_until <= :now
            """;

    private static final String FIND =
            """
            select name, documents, done, started_at, held_until from guichet.export_turn
            where customer = :customer and held_until > :now
            """;

    private static final String RELEASE =
            "delete from guichet.export_turn where customer = :customer and name = :name";

    private final EntityManager entityManager;

    public JpaExportTurns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The row is locked even if it stays as it is, so that what is in the way is still there. */
    @Override
    public Optional<ExportTurn> hold(ExportTurn turn, Instant now) {
        ExportProgress progress = turn.progress();
        int held =
                of(entityManager.createNativeQuery(HOLD), turn.customer())
                        .setParameter("name", turn.name())
                        .setParameter("documents", progress.documents())
                        .setParameter("done", progress.done())
                        .setParameter("started", progress.startedAt())
                        .setParameter("until", turn.until())
                        .setParameter("now", now)
                        .executeUpdate();
        return held == 1 ? Optional.empty() : find(turn.customer(), now);
    }

    @Override
    public Optional<ExportTurn> find(CustomerNumber customer, Instant now) {
        List<?> rows =
                of(entityManager.createNativeQuery(FIND, Tuple.class), customer)
                        .setParameter("now", now)
                        .getResultList();
        return rows.stream().map(Tuple.class::cast).map(row -> turn(customer, row)).findFirst();
    }

    private static ExportTurn turn(CustomerNumber customer, Tuple row) {
        return new ExportTurn(
                customer,
                row.get("name", String.class),
                new ExportProgress(
                        row.get("documents", Long.class),
                        row.get("done", Long.class),
                        row.get("started_at", Instant.class)),
                row.get("held_until", Instant.class));
    }

    @Override
    public boolean release(CustomerNumber customer, String name) {
        return of(entityManager.createNativeQuery(RELEASE), customer)
                        .setParameter("name", name)
                        .executeUpdate()
                == 1;
    }

    private static Query of(Query query, CustomerNumber customer) {
        return query.setParameter("customer", customer.value());
    }
}
