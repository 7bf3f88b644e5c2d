package io.guichet.persistence.run;

import static java.util.stream.Collectors.groupingBy;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.port.Causes;
import io.guichet.application.run.port.Causes.Credit;
import io.guichet.application.run.port.Causes.Expiring;
import io.guichet.application.run.port.Causes.Unpaid;
import io.guichet.application.run.port.Causes.Which;
import io.guichet.application.run.port.Causes.Whose;
import io.guichet.domain.policy.Anchor;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Finds whose turn it is, by one statement a cause. Each begins where an index leads to what is due
 * and no further; none reads what is over and done with. Nobody else gives turns of a run that is
 * being written, so that whoever has one already is passed over without asking for a conflict.
 */
final class TurnPlan {

    private static final String TURNS =
            """
            insert into guichet.billing_turn (run, customer, state, error)
            select distinct cast(:run as uuid), c.number, 'WAITING', ''
            from %s join guichet.customer c on c.number = %s
            where c.seller = :seller and %s
                and not exists (select from guichet.billing_turn t
                    where t.run = cast(:run as uuid) and t.customer = c.number)
            order by 2
            """;

    private static final String CANCELLED = "guichet.service s";

    private static final String ENDS =
            "s.state in ('ACTIVE', 'SUSPENDED') and s.ends_on <= cast(:day as date)";

    private static final String CREDIT =
            "guichet.receivable r join guichet.customer_balance b on b.customer = r.customer"
                    + " and b.prepaid_minor > 0";

    private static final String CHOSEN =
            " join guichet.credit_switch w on w.customer = r.customer and w.is_on";

    private static final String SPENT =
            StepsDue.OPEN
                    + " and "
                    + StepsDue.PAYABLE
                    + " > 0 and (:partly or b.prepaid_minor >= "
                    + StepsDue.PAYABLE
                    + ")";

    private static final String PLANNED =
            """
            update guichet.billing_run set planned =
                (select count(*) from guichet.billing_turn where run = :run) where id = :run
            """;

    private final EntityManager entityManager;
    private final BillingRun run;

    /** What is asked by one statement. */
    private record Kind(Anchor anchor, boolean isDebited) {}

    TurnPlan(EntityManager entityManager, BillingRun run) {
        this.entityManager = entityManager;
        this.run = run;
    }

    void write(Causes causes) {
        turns(CANCELLED, "s.customer", ENDS).setParameter("day", causes.day()).executeUpdate();
        causes.expiring().stream().collect(groupingBy(Expiring::which)).forEach(this::expiring);
        causes.unpaid().stream()
                .collect(groupingBy(cause -> new Kind(cause.step().anchor(), cause.isDebited())))
                .forEach((kind, some) -> unpaid(kind, some, causes.day()));
        turns(BegunLater.INVOICES, "r.customer", StepsDue.OPEN)
                .setParameter("day", causes.day())
                .executeUpdate();
        credit(causes.credit());
        entityManager
                .createNativeQuery(PLANNED)
                .setParameter("run", run.id().value())
                .executeUpdate();
    }

    private void expiring(Which which, List<Expiring> causes) {
        for (String source : ServicesDue.of(which)) {
            turns(source, "s.customer", ServicesDue.notPlayed(which))
                    .setParameter("plans", texts(causes, cause -> cause.plan().value()))
                    .setParameter("froms", texts(causes, Expiring::from))
                    .setParameter("untils", texts(causes, Expiring::until))
                    .setParameter("steps", texts(causes, Expiring::step))
                    .setParameter("aheads", texts(causes, Expiring::ahead))
                    .executeUpdate();
        }
    }

    private void unpaid(Kind kind, List<Unpaid> causes, LocalDate day) {
        String source = kind.isDebited() ? StepsDue.OF_DEBITED : StepsDue.INVOICES;
        turns(source, "r.customer", StepsDue.counted(kind.anchor()))
                .setParameter("codes", texts(causes, cause -> cause.step().code()))
                .setParameter("days", texts(causes, cause -> cause.step().days()))
                .setParameter("acts", texts(causes, cause -> cause.step().act()))
                .setParameter("froms", texts(causes, Unpaid::issuedFrom))
                .setParameter("untils", texts(causes, Unpaid::issuedUntil))
                .setParameter("bys", texts(causes, Unpaid::dueBy))
                .setParameter("latest", latest(causes))
                .setParameter("day", day)
                .executeUpdate();
    }

    private static LocalDate latest(List<Unpaid> causes) {
        return causes.stream().map(Unpaid::dueBy).max(Comparator.naturalOrder()).orElseThrow();
    }

    private void credit(Credit credit) {
        if (credit.whose() == Whose.NOBODYS) {
            return;
        }
        turns(CREDIT + (credit.whose() == Whose.CHOOSERS ? CHOSEN : ""), "r.customer", SPENT)
                .setParameter("partly", credit.isSpentInPart())
                .executeUpdate();
    }

    private Query turns(String source, String customer, String condition) {
        return entityManager
                .createNativeQuery(TURNS.formatted(source, customer, condition))
                .setParameter("run", run.id().value())
                .setParameter("seller", run.seller().value());
    }

    private static <T> String[] texts(List<T> causes, Function<T, ?> part) {
        return causes.stream().map(part).map(String::valueOf).toArray(String[]::new);
    }
}
