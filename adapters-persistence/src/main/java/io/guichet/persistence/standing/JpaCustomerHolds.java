package io.guichet.persistence.standing;

import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Lift;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;

/** That a customer is on hold once at a time is a unique index. */
public final class JpaCustomerHolds implements CustomerHolds {

    private static final String LIFT =
            "update CustomerHoldRow h set h.liftedBy = :by, h.liftedAt = :at"
                    + " where h.id = :id and h.liftedAt is null";

    private static final RowQuery OF =
            RowQuery.of(
                            """
                    select {h} from guichet.customer_hold h
                    where h.customer = ? and h.lifted_at is null
                    """,
                            CustomerHoldRow.class)
                    .kept();

    private static final String HISTORY =
            "select h from CustomerHoldRow h where h.customer = :customer"
                    + " order by h.heldAt desc, h.id";

    private final EntityManager entityManager;

    public JpaCustomerHolds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(CustomerHold hold) {
        Rows.add(
                entityManager,
                "hold of customer " + hold.customer(),
                List.of(CustomerHoldRow.from(hold)));
    }

    @Override
    public void lift(CustomerHold lifted) {
        Lift lift = lifted.lifted().orElseThrow();
        int changed =
                entityManager
                        .createQuery(LIFT)
                        .setParameter("by", lift.by().value())
                        .setParameter("at", lift.at())
                        .setParameter("id", lifted.id())
                        .executeUpdate();
        Rows.requireOne("hold " + lifted.id(), changed);
    }

    /** What {@link #of} asks. */
    public static Asked standing(CustomerNumber customer) {
        return OF.with(customer.value());
    }

    @Override
    public Optional<CustomerHold> of(CustomerNumber customer) {
        return OF.list(entityManager, CustomerHoldRow.class, customer.value()).stream()
                .map(CustomerHoldRow::toHold)
                .findFirst();
    }

    @Override
    public List<CustomerHold> history(CustomerNumber customer) {
        return entityManager
                .createQuery(HISTORY, CustomerHoldRow.class)
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(CustomerHoldRow::toHold)
                .toList();
    }
}
