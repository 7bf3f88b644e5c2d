package io.guichet.persistence.run;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How runs stand, counted in one pass over the turns that are left. */
public final class JpaShowRuns implements ShowRuns {

    private static final int MOST = 100;

    private static final String COUNT =
            """
            select r.planned, r.last_at,
                count(*) filter (where t.state = 'WAITING') as waiting,
                count(*) filter (where t.state = 'PARKED') as parked
            from guichet.billing_run r left join guichet.billing_turn t on t.run = r.id
            where r.id = :run group by r.id
            """;

    private static final String PARKED =
            """
            select customer, error from guichet.billing_turn
            where run = :run and state = 'PARKED' order by customer
            """;

    private final EntityManager entityManager;

    public JpaShowRuns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Progress> progress(RunId id) {
        return Rows.find(entityManager, RunRow.class, id.value())
                .map(RunRow::toRun)
                .map(this::progress);
    }

    @Override
    public List<BillingRun> latest(SellerCode seller) {
        return entityManager
                .createQuery(
                        "select r from RunRow r where r.seller = :seller order by r.day desc",
                        RunRow.class)
                .setParameter("seller", seller.value())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(RunRow::toRun)
                .toList();
    }

    @Override
    public List<Parked> parked(RunId run) {
        return tuples(PARKED, run, MOST).stream()
                .map(
                        row ->
                                new Parked(
                                        new CustomerNumber(row.get("customer", Long.class)),
                                        row.get("error", String.class)))
                .toList();
    }

    private Progress progress(BillingRun run) {
        Tuple counted = tuples(COUNT, run.id(), 1).getFirst();
        long waiting = counted.get("waiting", Long.class);
        long parked = counted.get("parked", Long.class);
        Instant lastAt = counted.get("last_at", Instant.class);
        return new Progress(
                run,
                counted.get("planned", Long.class) - waiting - parked,
                waiting,
                parked,
                lastAt == null ? run.startedAt() : lastAt);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String query, RunId run, int most) {
        return entityManager
                .createNativeQuery(query, Tuple.class)
                .setParameter("run", run.value())
                .setMaxResults(most)
                .getResultList();
    }
}
