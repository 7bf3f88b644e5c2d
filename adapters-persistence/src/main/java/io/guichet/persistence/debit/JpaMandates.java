package io.guichet.persistence.debit;

import io.guichet.application.payment.port.Mandates;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Mandates; a change is one statement that names the version it was read at. */
public final class JpaMandates implements Mandates {

    private static final String AMONG = "select m from MandateRow m where among(:keys, m.id)";

    private static final String OF_ANY =
            """
            select m from MandateRow m
            where among(:keys, m.customer) and m.state in (KEPT, DEFAULT)
            order by case when m.state = DEFAULT then 0 else 1 end, m.signedAt desc, m.id desc
            """;

    private static final String UPDATE =
            """
            update MandateRow m set m.state = :state, m.usedOn = :usedOn,
                m.changedAt = :changedAt, m.version = m.version + 1
            where m.id = :id and m.version = :version
            """;

    private final EntityManager entityManager;
    private final Encryption encryption;

    public JpaMandates(EntityManager entityManager, Encryption encryption) {
        this.entityManager = entityManager;
        this.encryption = encryption;
    }

    @Override
    public Optional<Mandate> find(MandateId id) {
        return Rows.find(entityManager, MandateRow.class, id.value())
                .flatMap(row -> row.toMandate(encryption));
    }

    @Override
    public Map<MandateId, Mandate> among(Collection<MandateId> ids) {
        UUID[] keys = ids.stream().map(MandateId::value).toArray(UUID[]::new);
        return Rows.amongKeys(entityManager, MandateRow.class, AMONG, keys).stream()
                .flatMap(row -> row.toMandate(encryption).stream())
                .collect(Collectors.toMap(Mandate::id, Function.identity()));
    }

    @Override
    public List<Mandate> of(CustomerNumber customer) {
        return of(List.of(customer)).getOrDefault(customer, List.of());
    }

    @Override
    public Map<CustomerNumber, List<Mandate>> of(Collection<CustomerNumber> customers) {
        return Rows.amongCustomers(entityManager, MandateRow.class, OF_ANY, customers).stream()
                .flatMap(row -> row.toMandate(encryption).stream())
                .collect(Collectors.groupingBy(Mandate::customer));
    }

    @Override
    public void add(Mandate mandate) {
        Rows.add(entityManager, nameOf(mandate), List.of(MandateRow.from(mandate, encryption)));
    }

    @Override
    public void save(Mandate mandate) {
        String name = nameOf(mandate);
        Rows.requireOne(name, Rows.race(name, () -> update(mandate)));
    }

    private int update(Mandate mandate) {
        return entityManager
                .createQuery(UPDATE)
                .setParameter("state", mandate.state())
                .setParameter("usedOn", mandate.usedOn())
                .setParameter("changedAt", mandate.changedAt())
                .setParameter("id", mandate.id().value())
                .setParameter("version", mandate.version())
                .executeUpdate();
    }

    private static String nameOf(Mandate mandate) {
        return "mandate " + mandate.id();
    }
}
