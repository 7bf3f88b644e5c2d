package io.guichet.persistence.charging;

import io.guichet.application.charging.port.Charges;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The charges of all customers. */
public final class JpaCharges implements Charges {

    /** The end of time, as far as a comparison of dates goes. */
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static final String PENDING =
            """
            select c from ChargeRow c
            where c.customer = :customer and c.state = :pending and c.dueOn <= :day
            order by c.addedAt, c.id
            """;

    private static final String DUE =
            """
            select distinct c.customer from ChargeRow c
                join CustomerRow k on k.number = c.customer
            where c.state = :pending and c.dueOn <= :day
                and k.seller = :seller and c.customer > :after
            order by c.customer
            """;

    private static final String PENDING_OF_ANY =
            """
            select c from ChargeRow c
            where c.customer in :customers and c.state = :pending order by c.addedAt, c.id
            """;

    private final EntityManager entityManager;
    private final ChargeReader reader;

    public JpaCharges(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.reader = new ChargeReader(entityManager);
    }

    @Override
    public Optional<Charge> find(ChargeId id) {
        return reader
                .read(
                        entityManager
                                .createQuery(
                                        "select c from ChargeRow c where c.id = :id",
                                        ChargeRow.class)
                                .setParameter("id", id.value()))
                .stream()
                .findFirst();
    }

    @Override
    public List<Charge> pending(CustomerNumber customer, LocalDate dueBy, int limit) {
        return reader.read(
                entityManager
                        .createQuery(PENDING, ChargeRow.class)
                        .setParameter("customer", customer.value())
                        .setParameter("pending", ChargeRow.State.PENDING)
                        .setParameter("day", day(dueBy))
                        .setMaxResults(limit));
    }

    @Override
    public Map<CustomerNumber, List<Charge>> pending(
            Collection<CustomerNumber> customers, int limit) {
        Map<CustomerNumber, List<Charge>> all =
                reader
                        .read(
                                entityManager
                                        .createQuery(PENDING_OF_ANY, ChargeRow.class)
                                        .setParameter(
                                                "customers",
                                                customers.stream()
                                                        .map(CustomerNumber::value)
                                                        .toList())
                                        .setParameter("pending", ChargeRow.State.PENDING))
                        .stream()
                        .collect(Collectors.groupingBy(Charge::customer));
        all.replaceAll((customer, charges) -> charges.stream().limit(limit).toList());
        return all;
    }

    @Override
    public List<CustomerNumber> due(SellerCode seller, LocalDate dueBy, long after, int limit) {
        return entityManager
                .createQuery(DUE, Long.class)
                .setParameter("pending", ChargeRow.State.PENDING)
                .setParameter("day", day(dueBy))
                .setParameter("seller", seller.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(CustomerNumber::new)
                .toList();
    }

    @Override
    public void add(Charge charge) {
        Rows.add(entityManager, "charge " + charge.id(), List.of(ChargeRow.from(charge)));
        Rows.add(
                entityManager,
                "lines of charge " + charge.id(),
                IntStream.range(0, charge.lines().size())
                        .mapToObj(position -> ChargeLineRow.from(charge, position))
                        .toList());
    }

    @Override
    public void save(Charge charge) {
        Rows.race(
                "charge " + charge.id(),
                () -> {
                    ChargeRow row = entityManager.merge(ChargeRow.from(charge));
                    entityManager.flush();
                    entityManager.detach(row);
                    return row;
                });
    }

    private static LocalDate day(LocalDate dueBy) {
        return dueBy.isAfter(LATEST) ? LATEST : dueBy;
    }
}
