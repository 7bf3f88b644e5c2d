package io.guichet.persistence.billing;

import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What customers want printed on their invoices. */
public final class JpaBuyerReferences implements BuyerReferences {

    private static final String OF =
            "select r from StatedReferenceRow r where r.customer = :customer order by r.from, r.id";

    private static final RowQuery ON =
            RowQuery.of(
                            """
                    select {r} from guichet.buyer_reference r
                    where r.customer = ? and r.from_on <= ?
                        and (r.until_on is null or r.until_on > ?) and not r.is_disabled
                    """,
                            StatedReferenceRow.class)
                    .kept();

    private static final String OF_ALL =
            "select r from StatedReferenceRow r where among(:keys, r.customer) and not r.isDisabled";

    private final EntityManager entityManager;

    public JpaBuyerReferences(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<BuyerReference> on(CustomerNumber customer, LocalDate day) {
        return ON.list(entityManager, StatedReferenceRow.class, customer.value(), day, day).stream()
                .map(row -> row.toStated().reference())
                .findFirst();
    }

    /** What {@link #on} asks. */
    public static Asked stated(CustomerNumber customer, LocalDate day) {
        return ON.with(customer.value(), day, day);
    }

    @Override
    public Optional<StatedReference> find(UUID id) {
        return Rows.find(entityManager, StatedReferenceRow.class, id)
                .map(StatedReferenceRow::toStated);
    }

    @Override
    public List<StatedReference> of(CustomerNumber customer) {
        return entityManager
                .createQuery(OF, StatedReferenceRow.class)
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(StatedReferenceRow::toStated)
                .toList();
    }

    @Override
    public List<StatedReference> ofAll(Collection<CustomerNumber> customers) {
        return Rows.amongCustomers(entityManager, StatedReferenceRow.class, OF_ALL, customers)
                .stream()
                .map(StatedReferenceRow::toStated)
                .toList();
    }

    @Override
    public void add(StatedReference stated) {
        Rows.add(entityManager, name(stated), List.of(StatedReferenceRow.from(stated)));
    }

    @Override
    public void save(StatedReference stated) {
        Rows.race(
                name(stated),
                () -> {
                    Object row = entityManager.merge(StatedReferenceRow.from(stated));
                    entityManager.flush();
                    entityManager.detach(row);
                    return row;
                });
    }

    private static String name(StatedReference stated) {
        return "reference " + stated.id();
    }
}
