package io.guichet.persistence.expiry;

import io.guichet.application.expiry.port.UnpaidRenewals;
import io.guichet.domain.subscription.ServiceId;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registered services whose present period is not paid, by what is open. */
public final class JpaUnpaidRenewals implements UnpaidRenewals {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String BEGUN_BY =
            """
            select distinct s.id from guichet.receivable r
                join guichet.invoice i on i.reference = r.invoice
                join guichet.billed_period b on b.invoice = r.invoice
                join guichet.service s on s.id = b.service
                join guichet.plan p on p.seller = i.seller and p.code = s.plan
            where r.status in ('UNPAID', 'PARTLY_PAID') and b.from_on <= :day
                and i.issued_on < b.from_on and p.family = 'DOMAIN_NAME'
                and s.state in ('ACTIVE', 'SUSPENDED') and s.id > :after
            order by s.id limit :limit
            """;

    private final EntityManager entityManager;

    public JpaUnpaidRenewals(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<ServiceId> begunBy(LocalDate day, Optional<ServiceId> after, int limit) {
        List<?> found =
                entityManager
                        .createNativeQuery(BEGUN_BY, UUID.class)
                        .setParameter("day", day)
                        .setParameter("after", after.map(ServiceId::value).orElse(FIRST))
                        .setParameter("limit", limit)
                        .getResultList();
        return found.stream().map(UUID.class::cast).map(ServiceId::new).toList();
    }
}
