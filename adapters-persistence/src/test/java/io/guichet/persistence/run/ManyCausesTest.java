package io.guichet.persistence.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.application.run.port.Causes;
import io.guichet.application.run.port.Causes.Credit;
import io.guichet.application.run.port.Causes.Expiring;
import io.guichet.application.run.port.Causes.Unpaid;
import io.guichet.application.run.port.Causes.Which;
import io.guichet.application.run.port.Causes.Whose;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Anchor;
import io.guichet.domain.policy.DunningStep;
import io.guichet.persistence.shared.TestDatabase;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * However much a customer holds and was invoiced, finding his turn reads about as many rows as are
 * due: the database counts the rows that a transaction reads, and the tables it reads from end to
 * end.
 */
class ManyCausesTest {

    private static final LocalDate DAY = LocalDate.of(2011, 3, 1);
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final Credit NO_CREDIT = new Credit(Whose.NOBODYS, true);

    /**
     * All there is to be read of one: of a receivable its invoice, steps, period and service, and
     * of every cause that is looked for in any case.
     */
    private static final int EACH = 20;

    private static final String READ =
            """
            select coalesce(sum(seq_scan), 0),
                coalesce(sum(coalesce(idx_tup_fetch, 0) + seq_tup_read), 0),
                coalesce(sum(coalesce(idx_tup_fetch, 0) + seq_tup_read)
                    filter (where relname = 'receivable'), 0)
            from pg_stat_xact_user_tables
            where schemaname = 'guichet' and relname in
                ('service', 'receivable', 'invoice', 'dunning_step', 'expiry_step',
                'billed_period', 'stored_card', 'mandate')
            """;

    private static final String TURNS =
            "select count(*) from guichet.billing_turn where run = cast('%s' as uuid)"
                    .formatted(ManyCauses.RUN);

    @BeforeAll
    static void there_are_many() throws SQLException {
        ManyCauses.insert();
    }

    @Test
    void what_is_not_due_is_not_read() {
        LocalDate before = LocalDate.of(2010, 12, 31);
        Read read = read(new Causes(before, List.of(), List.of(), NO_CREDIT));

        assertThat(read.turns).isZero();
        assertThat(read.scans).isZero();
        assertThat(read.rows).isLessThanOrEqualTo(EACH * ManyCauses.DUE);
    }

    @ParameterizedTest
    @EnumSource(Which.class)
    void services_whose_time_ends(Which which) {
        LocalDate from = which == Which.TERMINATED ? LocalDate.of(2010, 2, 1) : DAY.minusDays(3);
        LocalDate until = which == Which.TERMINATED ? from.plusDays(1) : DAY;
        Expiring ends = new Expiring(new PlanCode(ManyCauses.PLAN), which, from, until, "x", 0);

        assertReadsWhatIsDue(new Causes(DAY, List.of(ends), List.of(), NO_CREDIT));
    }

    /** Those that renew by themselves are read once in all, whatever number of causes there is. */
    @ParameterizedTest
    @EnumSource(
            value = Which.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RENEWED_RARELY", "RENEWED_RARELY_FOR_CONSUMERS", "TERMINATED"})
    void services_paid_for_month_by_month_that_may_be_due_for_long(Which which) {
        PlanCode plan = new PlanCode(ManyCauses.MONTHLY);
        LocalDate lately = DAY.minusYears(1);
        List<Expiring> causes =
                List.of(
                        new Expiring(plan, which, ALWAYS, lately, "", 0),
                        new Expiring(plan, which, lately.plusDays(1), DAY, "", 0),
                        new Expiring(plan, which, ALWAYS, DAY, "x", 0));
        Read read = read(new Causes(DAY, causes, List.of(), NO_CREDIT));

        int others = which == Which.RENEWED ? ManyCauses.ROWS : 0;
        assertThat(read.turns).isOne();
        assertThat(read.scans).as("tables read from end to end").isZero();
        assertThat(read.rows).as("rows read").isBetween(1L, others + (long) EACH * ManyCauses.DUE);
    }

    @ParameterizedTest
    @EnumSource(Anchor.class)
    void steps_of_unpaid_invoices(Anchor anchor) {
        Unpaid step =
                new Unpaid(new DunningStep("notice", anchor, 1, Act.NOTICE), ALWAYS, DAY, DAY);

        assertReadsWhatIsDue(new Causes(DAY, List.of(), List.of(step), NO_CREDIT));
    }

    @ParameterizedTest
    @EnumSource(Anchor.class)
    void invoices_that_are_due_later(Anchor anchor) {
        Unpaid step =
                new Unpaid(new DunningStep("notice", anchor, 1, Act.NOTICE), ALWAYS, DAY, DAY);
        Read without = read(new Causes(DAY, List.of(), List.of(), NO_CREDIT), ManyCauses.DUE_LATER);
        Read with =
                read(new Causes(DAY, List.of(), List.of(step), NO_CREDIT), ManyCauses.DUE_LATER);

        assertThat(with.turns).isOne();
        assertThat(with.ofReceivables - without.ofReceivables)
                .as("receivables read for the step")
                .isLessThanOrEqualTo((long) EACH * ManyCauses.DUE);
    }

    @Test
    void charges_of_cards_that_nobody_has() {
        Unpaid step =
                new Unpaid(
                        new DunningStep("charge", Anchor.ISSUE, 0, Act.CAPTURE), ALWAYS, DAY, DAY);
        Read read = read(new Causes(DAY, List.of(), List.of(step), NO_CREDIT));

        assertThat(read.turns).isZero();
        assertThat(read.rows).isLessThanOrEqualTo(EACH * ManyCauses.DUE);
    }

    @Test
    void debits_of_accounts_that_nobody_has() {
        DunningStep charge = new DunningStep("charge", Anchor.DUE, -15, Act.CAPTURE);
        Unpaid step = new Unpaid(charge, ALWAYS, DAY, DAY.plusDays(15), true);
        Read read = read(new Causes(DAY, List.of(), List.of(step), NO_CREDIT));

        assertThat(read.turns).isZero();
        assertThat(read.rows).isLessThanOrEqualTo(EACH * ManyCauses.DUE);
    }

    @ParameterizedTest
    @EnumSource(value = Whose.class, mode = EnumSource.Mode.EXCLUDE, names = "NOBODYS")
    void credit_that_is_spent(Whose whose) {
        assertReadsWhatIsDue(new Causes(DAY, List.of(), List.of(), new Credit(whose, true)));
    }

    private static void assertReadsWhatIsDue(Causes causes) {
        Read read = read(causes);

        assertThat(read.turns).isOne();
        assertThat(read.scans).as("tables read from end to end").isZero();
        assertThat(read.rows).as("rows read").isBetween(1L, (long) EACH * ManyCauses.DUE);
    }

    private static Read read(Causes causes) {
        return read(causes, List.of());
    }

    /**
     * What planning a run for these causes reads and finds, with what is written before; it is not
     * planned, and that not kept.
     */
    private static Read read(Causes causes, List<String> before) {
        BillingRun run =
                new BillingRun(
                        new RunId(UUID.fromString(ManyCauses.RUN)),
                        new SellerCode(ManyCauses.SELLER),
                        DAY,
                        Instant.EPOCH);
        try (EntityManager entityManager = TestDatabase.factory().createEntityManager()) {
            entityManager.getTransaction().begin();
            before.forEach(sql -> entityManager.createNativeQuery(sql).executeUpdate());
            Object[] start = counters(entityManager);
            new TurnPlan(entityManager, run).write(causes);
            Object[] after = counters(entityManager);
            Object turns = entityManager.createNativeQuery(TURNS).getSingleResult();
            entityManager.getTransaction().rollback();
            return new Read(
                    difference(start[0], after[0]),
                    difference(start[1], after[1]),
                    difference(start[2], after[2]),
                    ((Number) turns).longValue());
        }
    }

    private static Object[] counters(EntityManager entityManager) {
        return (Object[]) entityManager.createNativeQuery(READ).getSingleResult();
    }

    private static long difference(Object before, Object after) {
        return ((Number) after).longValue() - ((Number) before).longValue();
    }

    /** Tables read from end to end, rows read, those of receivables, and turns found. */
    private record Read(long scans, long rows, long ofReceivables, long turns) {}
}
