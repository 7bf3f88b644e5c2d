package io.guichet.persistence.run;

/** Finds open invoices for something held that began after the rest of them was suspended. */
final class BegunLater {

    /** With a receivable {@code r}, by {@code :day}. */
    static final String INVOICES =
            """
            guichet.receivable r
                join guichet.dunning_step d on d.invoice = r.invoice and d.round = r.round
                    and d.act = 'SUSPEND'
                join guichet.billed_period b on b.invoice = r.invoice and b.from_on > d.played_on
                    and b.from_on <= cast(:day as date)
                join guichet.service s on s.id = b.service and s.state in ('ACTIVE', 'SUSPENDED')
            """;

    private BegunLater() {}
}
