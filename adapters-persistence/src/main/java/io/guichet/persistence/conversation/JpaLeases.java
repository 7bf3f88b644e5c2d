package io.guichet.persistence.conversation;

import io.guichet.application.conversation.Leases;
import io.guichet.application.shared.Transactions;

import jakarta.persistence.EntityManager;

import java.time.Duration;

/** Leases by one conditional statement: who changes the row holds it. */
public final class JpaLeases implements Leases {

    private static final String HOLD =
            """
            insert into guichet.lease (name, node, held_until)
            values (:name, :node, clock_timestamp() + make_interval(secs => :seconds))
            on conflict (name) do update set node = excluded.node, held_until = excluded.held_until
                where lease.node = excluded.node or lease.held_until <= clock_timestamp()
            """;

    private final EntityManager entityManager;
    private final Transactions transactions;

    public JpaLeases(EntityManager entityManager, Transactions transactions) {
        this.entityManager = entityManager;
        this.transactions = transactions;
    }

    @Override
    public boolean hold(String name, String node, Duration time) {
        return transactions.required(
                () ->
                        entityManager
                                        .createNativeQuery(HOLD)
                                        .setParameter("name", name)
                                        .setParameter("node", node)
                                        .setParameter("seconds", time.toMillis() / 1000.0)
                                        .executeUpdate()
                                == 1);
    }

    @Override
    public void release(String name, String node) {
        transactions.required(
                () ->
                        entityManager
                                .createNativeQuery(
                                        "delete from guichet.lease"
                                                + " where name = :name and node = :node")
                                .setParameter("name", name)
                                .setParameter("node", node)
                                .executeUpdate());
    }
}
