package io.guichet.persistence.standing;

import io.guichet.application.standing.port.RestrictedModes;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.standing.RestrictedMode;
import io.guichet.persistence.provisioning.JpaProvisioningEvents;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;

/** Restricted modes by their customers; an ended one is removed. */
public final class JpaRestrictedModes implements RestrictedModes {

    private static final String BEGINNING =
            """
            select c.number from guichet.customer c
            where c.number > :after and c.closed_at is null
                and exists (select from guichet.service s where s.customer = c.number
                    and s.state in ('ACTIVE', 'SUSPENDED'))
                and not exists (select from guichet.payment p where p.customer = c.number)
                and not exists (select from guichet.stored_card k
                    where k.customer = c.number and k.state in ('KEPT', 'DEFAULT'))
                and not exists (select from guichet.restricted_mode m
                    where m.customer = c.number)
            order by c.number
            """;

    private static final String ENDING =
            """
            select m.customer from guichet.restricted_mode m
            join guichet.customer c on c.number = m.customer and c.closed_at is null
            where m.customer > :after
                and (exists (select from guichet.payment p where p.customer = m.customer)
                    or exists (select from guichet.stored_card k
                        where k.customer = m.customer and k.state in ('KEPT', 'DEFAULT')))
            order by m.customer
            """;

    private final EntityManager entityManager;
    private final JpaProvisioningEvents events;

    public JpaRestrictedModes(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.events = new JpaProvisioningEvents(entityManager);
    }

    @Override
    public List<CustomerNumber> beginning(long after, int limit) {
        return numbers(BEGINNING, after, limit);
    }

    @Override
    public List<CustomerNumber> ending(long after, int limit) {
        return numbers(ENDING, after, limit);
    }

    private List<CustomerNumber> numbers(String query, long after, int limit) {
        List<?> rows =
                entityManager
                        .createNativeQuery(query, Long.class)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList();
        return rows.stream().map(Long.class::cast).map(CustomerNumber::new).toList();
    }

    @Override
    public Optional<RestrictedMode> of(CustomerNumber customer) {
        return Rows.find(entityManager, RestrictedModeRow.class, customer.value())
                .map(RestrictedModeRow::toMode);
    }

    @Override
    public void begin(RestrictedMode mode) {
        Rows.add(entityManager, name(mode), List.of(RestrictedModeRow.from(mode)));
        events.note(List.of(ProvisioningEvent.of(Kind.RESTRICTED, mode)));
    }

    @Override
    public void end(RestrictedMode mode) {
        int removed =
                entityManager
                        .createQuery("delete from RestrictedModeRow m where m.id = :id")
                        .setParameter("id", mode.id())
                        .executeUpdate();
        Rows.requireOne(name(mode), removed);
        events.note(List.of(ProvisioningEvent.of(Kind.UNRESTRICTED, mode)));
    }

    private static String name(RestrictedMode mode) {
        return "restricted mode of customer " + mode.customer();
    }
}
