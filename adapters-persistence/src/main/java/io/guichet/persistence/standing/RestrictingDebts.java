package io.guichet.persistence.standing;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.util.List;

/** Which unpaid invoices keep customers from ordering and changing, the longest first. */
public final class RestrictingDebts {

    private static final RowQuery OF =
            RowQuery.of(
                            """
                    select s.invoice from guichet.receivable r
                        join guichet.dunning_step s on s.invoice = r.invoice and s.round = r.round
                    where r.customer = ? and s.act = 'RESTRICT'
                        and r.status in ('UNPAID', 'PARTLY_PAID')
                    order by s.played_on, s.invoice
                    """,
                            String.class)
                    .kept();

    private RestrictingDebts() {}

    /** The references of the invoices. */
    public static List<String> of(EntityManager entityManager, CustomerNumber customer) {
        return OF.list(entityManager, String.class, customer.value());
    }

    /** What {@link #of} asks. */
    public static Asked standing(CustomerNumber customer) {
        return OF.with(customer.value());
    }
}
