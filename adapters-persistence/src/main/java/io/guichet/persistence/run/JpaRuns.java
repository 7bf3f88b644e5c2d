package io.guichet.persistence.run;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.application.run.port.Causes;
import io.guichet.application.run.port.Runs;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Errors;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs; a turn is claimed by locking its row and passing over those that others have locked or
 * hold, first those that were never put off. It goes once it was played.
 */
public final class JpaRuns implements Runs {

    private static final String UNFINISHED =
            """
            select r.id from guichet.billing_run r where exists (
                select from guichet.billing_turn t where t.run = r.id and t.state = 'WAITING'
                    and (t.held_until is null or t.held_until <= :now))
            order by r.started_at desc limit 10
            """;

    /**
     * Between two runs there are no turns: a planner that knows no better would sort all that wait
     * at each claim. Whoever else looks them over just now does it as well.
     */
    private static final String LOOK_OVER = "analyze (skip_locked) guichet.billing_turn";

    private static final String CLAIM =
            """
            select customer from guichet.billing_turn
            where run = :run and state = 'WAITING' and changed_at is null
                and (held_until is null or held_until <= :now)
            order by customer limit :atMost for update skip locked
            """;

    private static final String CLAIM_AGAIN =
            """
            select customer from guichet.billing_turn
            where run = :run and state = 'WAITING' and changed_at is not null
                and (held_until is null or held_until <= :now)
            order by changed_at, customer limit :atMost for update skip locked
            """;

    private static final String CLAIM_ONE =
            """
            select customer from guichet.billing_turn
            where run = :run and customer = :customer and state = 'WAITING'
                and (held_until is null or held_until <= :now)
            for update skip locked
            """;

    private static final String DONE =
            """
            with played as (
                delete from guichet.billing_turn
                where run = :run and customer = any(:customers) and state = 'WAITING'
                returning run)
            update guichet.billing_run set last_at = :now
            where id = :run and exists (select from played)
            """;

    private final EntityManager entityManager;
    private final Clock clock;
    private final PutOff putOff;

    public JpaRuns(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.putOff = new PutOff(entityManager, clock);
    }

    @Override
    public Optional<BillingRun> find(RunId id) {
        return Rows.find(entityManager, RunRow.class, id.value()).map(RunRow::toRun);
    }

    @Override
    public Optional<BillingRun> on(SellerCode seller, LocalDate day) {
        return entityManager
                .createQuery(
                        "select r from RunRow r where r.seller = :seller and r.day = :day",
                        RunRow.class)
                .setParameter("seller", seller.value())
                .setParameter("day", day)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(RunRow::toRun)
                .findFirst();
    }

    @Override
    public void add(BillingRun run, Causes causes) {
        Rows.add(entityManager, "run of " + run.day(), List.of(RunRow.from(run)));
        new TurnPlan(entityManager, run).write(causes);
        entityManager.createNativeQuery(LOOK_OVER).executeUpdate();
    }

    @Override
    public List<RunId> unfinished() {
        List<?> runs =
                entityManager
                        .createNativeQuery(UNFINISHED, UUID.class)
                        .setParameter("now", clock.instant())
                        .getResultList();
        return runs.stream().map(UUID.class::cast).map(RunId::new).toList();
    }

    @Override
    public List<CustomerNumber> claim(RunId run, int atMost) {
        List<CustomerNumber> claimed = new ArrayList<>(claim(CLAIM, run, atMost));
        if (claimed.size() < atMost) {
            claimed.addAll(claim(CLAIM_AGAIN, run, atMost - claimed.size()));
        }
        return claimed;
    }

    @Override
    public boolean claim(RunId run, CustomerNumber customer) {
        return !entityManager
                .createNativeQuery(CLAIM_ONE, Long.class)
                .setParameter("run", run.value())
                .setParameter("customer", customer.value())
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }

    @Override
    public void done(RunId run, List<CustomerNumber> customers) {
        entityManager
                .createNativeQuery(DONE)
                .setParameter("now", clock.instant())
                .setParameter("run", run.value())
                .setParameter("customers", numbers(customers))
                .executeUpdate();
    }

    @Override
    public int postpone(RunId run, CustomerNumber customer) {
        return putOff.postpone(run, customer);
    }

    @Override
    public void park(RunId run, CustomerNumber customer, String error) {
        putOff.park(run, customer, Errors.kept(error));
    }

    @Override
    public void hold(RunId run, List<CustomerNumber> customers, Instant until) {
        putOff.hold(run, numbers(customers), until);
    }

    @Override
    public int retryParked(RunId run) {
        return putOff.retry(run);
    }

    private List<CustomerNumber> claim(String query, RunId run, int atMost) {
        List<?> next =
                entityManager
                        .createNativeQuery(query, Long.class)
                        .setParameter("run", run.value())
                        .setParameter("atMost", atMost)
                        .setParameter("now", clock.instant())
                        .getResultList();
        return next.stream().map(Long.class::cast).map(CustomerNumber::new).toList();
    }

    private static Long[] numbers(List<CustomerNumber> customers) {
        return customers.stream().map(CustomerNumber::value).toArray(Long[]::new);
    }
}
