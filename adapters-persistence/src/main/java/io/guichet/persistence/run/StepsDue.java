package io.guichet.persistence.run;

import io.guichet.domain.policy.Anchor;

import java.util.Map;

/**
 * The part of the {@link TurnPlan} that looks for steps of unpaid invoices whose day has come.
 * While all that is open is being paid no step is played.
 */
final class StepsDue {

    static final String OPEN = "r.status in ('UNPAID', 'PARTLY_PAID')";

    static final String PAYABLE =
            "r.total_minor - r.paid_minor - r.credited_minor - r.reserved_minor - r.written_off_minor";

    /**
     * An index leads to what is due by the latest day of all causes: by that of each cause it does
     * not, wherever a planner begins with what is open.
     */
    static final String INVOICES =
            """
            unnest(cast(:codes as varchar[]), cast(:days as integer[]), cast(:acts as varchar[]),
                    cast(:froms as date[]), cast(:untils as date[]), cast(:bys as date[]))
                as cause (code, days, act, from_on, until_on, due_by)
                join guichet.receivable r on r.due_on <= cause.due_by
                    and r.due_on <= cast(:latest as date) and\s"""
                    + OPEN
                    + """
             join guichet.invoice i on i.reference = r.invoice
                    and i.issued_on between cause.from_on and cause.until_on
            """;

    /**
     * The same of who is debited: there is a default mandate, and no card that would be charged.
     */
    static final String OF_DEBITED =
            INVOICES
                    + """
            join guichet.mandate signed on signed.customer = r.customer and signed.state = 'DEFAULT'
                and not exists (select from guichet.stored_card c
                    where c.customer = r.customer and c.state = 'DEFAULT'
                        and c.expiry >= date_trunc('month', cast(:day as date)) offset 0)
            """;

    /**
     * Whom a step can charge: who has a default card or mandate. They are looked up one by one for
     * what is due ({@code offset 0}); in one look everybody's would be read.
     */
    private static final String CHARGEABLE =
            """
            (exists (select from guichet.stored_card m
                    where m.customer = r.customer and m.state = 'DEFAULT' offset 0)
                or exists (select from guichet.mandate m
                    where m.customer = r.customer and m.state = 'DEFAULT' offset 0))""";

    private static final String STEP_DUE =
            """
            %s + cause.days <= cast(:day as date)
            and (cause.act <> 'CAPTURE' or not r.charged_back and %s)
            and not exists (select from guichet.dunning_step d
                where d.invoice = r.invoice and d.round = r.round and d.code = cause.code)
            and\s"""
                    + PAYABLE
                    + " <> 0";

    private static final Map<Anchor, String> COUNTED_FROM =
            Map.of(
                    Anchor.ISSUE, "greatest(i.issued_on, r.reopened_on)",
                    Anchor.DUE, "greatest(r.due_on, r.reopened_on)",
                    Anchor.SUSPENSION,
                            "(select min(s.played_on) from guichet.dunning_step s where"
                                    + " s.invoice = r.invoice and s.round = r.round"
                                    + " and s.act = 'SUSPEND')");

    private StepsDue() {}

    /** Whether a step that is counted from there is to be played. */
    static String counted(Anchor anchor) {
        return STEP_DUE.formatted(COUNTED_FROM.get(anchor), CHARGEABLE);
    }
}
