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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** A later run works for whoever was parked in an earlier one as well. */
    private static final String PARKED_NOW =
            """
            select count(*) from guichet.billing_turn t
                join guichet.billing_run r on r.id = t.run
            where t.state = 'PARKED' and not exists (
                select from guichet.billing_run later
                where later.seller = r.seller and later.day > r.day)
            """;

    private static final String WAITING =
            """
            select t.run, count(*) from guichet.billing_turn t
                join guichet.billing_run r on r.id = t.run
            where r.seller = :seller and t.state = 'WAITING' group by t.run
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
    public Map<RunId, Long> waiting(SellerCode seller) {
        List<?> rows =
                entityManager
                        .createNativeQuery(WAITING, Object[].class)
                        .setParameter("seller", seller.value())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> new RunId((UUID) row[0]), row -> (Long) row[1]));
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

    @Override
    public long parkedNow() {
        return (Long) entityManager.createNativeQuery(PARKED_NOW, Long.class).getSingleResult();
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
