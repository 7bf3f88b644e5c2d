package io.guichet.persistence.change;

import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which changes that wait are to be gone on with. */
final class DueChanges {

    /**
     * Few changes wait among many invoices: what is owed is looked up for each of them, and {@code
     * offset 0} keeps the database from reading all that is owed to join the few with it. So is the
     * service of what is being paid.
     */
    private static final RowQuery DUE =
            RowQuery.of(
                    """
                    select c.id
                    from guichet.plan_change c
                        cross join lateral (
                            select r.status not in ('UNPAID', 'PARTLY_PAID') as settled,
                                r.reserved_minor
                            from guichet.receivable r where r.invoice = c.invoice offset 0) owed
                    where c.state = 'PENDING' and c.id <> all(?)
                        and (owed.settled or c.expires_on <= ? and (owed.reserved_minor = 0 or (
                            select s.paid_until <= ? or s.changing is null
                                or s.state not in ('ACTIVE', 'SUSPENDED')
                            from guichet.service s where s.id = c.service)))
                    order by
                        case when owed.settled then 0
                            when owed.reserved_minor = 0 then 1 else 2 end,
                        c.expires_on, c.asked_at, c.id
                    limit ?
                    """,
                    UUID.class);

    private DueChanges() {}

    static List<UUID> list(
            EntityManager entityManager, LocalDate day, Collection<UUID> besides, int limit) {
        UUID[] known = besides.toArray(UUID[]::new);
        return DUE.list(entityManager, UUID.class, known, day, day, limit);
    }
}
