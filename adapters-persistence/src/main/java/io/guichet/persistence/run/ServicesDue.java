package io.guichet.persistence.run;

import io.guichet.application.run.port.Causes.Which;

import java.util.List;
import java.util.Map;

/** Finds services whose time ends, by the causes of a run. */
final class ServicesDue {

    /**
     * Looked for cause by cause ({@code offset 0}): how many services end between two days that it
     * does not know, a planner guesses far too high, and would read all there are.
     */
    private static final String EXPIRING =
            """
            unnest(cast(:plans as varchar[]), cast(:froms as date[]), cast(:untils as date[]),
                    cast(:steps as varchar[]), cast(:aheads as integer[]))
                as cause (plan, from_on, until_on, step, ahead)
                cross join lateral (%s offset 0) s
            """;

    private static final String ENDED =
            """
            select s.* from guichet.service s
            where s.plan = cause.plan and s.ended_on between cause.from_on and cause.until_on
                and %s
            """;

    private static final String BY_DATE =
            """
            select s.* from guichet.service s
            where s.plan = cause.plan
                and s.due_key between cause.from_on - date '0001-01-01'
                    and cause.until_on - date '0001-01-01'
                and %s
            """;

    /**
     * What is paid for month by month stands in the index by the day of the month alone, which is
     * any day where a cause reaches back for long: it is read once, for all causes of its plan.
     */
    private static final String MONTHLY =
            """
            (select c.plan, min(c.from_on) as from_on, max(c.until_on) as until_on,
                        array_agg(distinct -cast(extract(day from d.day) as integer)) as keys
                    from unnest(cast(:plans as varchar[]), cast(:froms as date[]),
                            cast(:untils as date[])) as c (plan, from_on, until_on)
                        cross join lateral generate_series(cast(c.from_on as timestamp),
                            least(c.until_on, c.from_on + 61), interval '1 day') as d (day)
                    group by c.plan) sold
                cross join lateral (
                    select s.* from guichet.service s
                    where s.plan = sold.plan and s.due_key = any (sold.keys)
                        and s.paid_until between sold.from_on and sold.until_on and %s
                    offset 0) s
                join unnest(cast(:plans as varchar[]), cast(:froms as date[]),
                        cast(:untils as date[]), cast(:steps as varchar[]),
                        cast(:aheads as integer[])) as cause (plan, from_on, until_on, step, ahead)
                    on cause.plan = s.plan and s.paid_until between cause.from_on and cause.until_on
            """;

    private static final String NOT_PLAYED =
            """
            (cause.ahead = 0
                or cause.ahead <= s.period_months * 15 and s.paid_until - cause.ahead > s.started_on)
            and (cause.step = '' or not exists (select from guichet.expiry_step p
                where p.service = s.id and p.expiry = %s and p.code = cause.step))
            """;

    private static final String GOES_ON = "s.ends_on is null and s.changing is null and s.";

    private static final String HELD_RARELY =
            "state in ('ACTIVE', 'SUSPENDED') and s.renewal = 'AUTOMATIC' and s.period_months > 1";

    private static final String MAY_WAIT =
            "s.ends_on is null and s.changing is distinct from 'BEGUN' and s.";

    /** The law has them told while a change waits, too. */
    private static final String TOLD_RARELY = MAY_WAIT + HELD_RARELY;

    /**
     * Those of whom {@code PartyKind.endsAsConsumersDo} is true; asked of each service by itself,
     * so that no planner reads all customers.
     */
    private static final String OF_CONSUMERS =
            """
             and (select whose.kind from guichet.customer held_by
                join guichet.party whose on whose.hash = held_by.party
                where held_by.number = s.customer) in ('CONSUMER', 'ASSOCIATION')
            """;

    private static final Map<Which, String> WHICH =
            Map.of(
                    Which.RENEWED, GOES_ON + "state = 'ACTIVE' and s.renewal = 'AUTOMATIC'",
                    Which.RENEWED_RARELY, GOES_ON + HELD_RARELY,
                    Which.RENEWED_RARELY_FOR_CONSUMERS, TOLD_RARELY + OF_CONSUMERS,
                    Which.SUSPENDED, GOES_ON + "state = 'SUSPENDED' and s.renewal = 'AUTOMATIC'",
                    Which.BY_HAND,
                            MAY_WAIT + "state in ('ACTIVE', 'SUSPENDED') and s.renewal = 'MANUAL'",
                    Which.EXPIRED, "s.state = 'EXPIRED' and s.renewal in ('AUTOMATIC', 'MANUAL')",
                    Which.TERMINATED, "s.state = 'TERMINATED'");

    private ServicesDue() {}

    /** What leads to services {@code s} with a {@code cause} each: one statement each. */
    static List<String> of(Which which) {
        String held = WHICH.get(which);
        return switch (which) {
            case TERMINATED -> List.of(EXPIRING.formatted(ENDED.formatted(held)));
            case RENEWED_RARELY, RENEWED_RARELY_FOR_CONSUMERS ->
                    List.of(EXPIRING.formatted(BY_DATE.formatted(held)));
            case RENEWED, SUSPENDED, BY_HAND, EXPIRED ->
                    List.of(EXPIRING.formatted(BY_DATE.formatted(held)), MONTHLY.formatted(held));
        };
    }

    /**
     * That what the cause is about was not played on the service, and that there is room for it.
     */
    static String notPlayed(Which which) {
        return NOT_PLAYED.formatted(which == Which.TERMINATED ? "s.ended_on" : "s.paid_until");
    }
}
