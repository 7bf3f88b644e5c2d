package io.guichet.persistence.subscription;

import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import jakarta.persistence.EntityManager;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Services that are suspended though what they are suspended for is paid. */
final class SuspendedServices {

    private static final UUID FIRST = new UUID(0, 0);

    /** Nobody is called that: a list without any seller in it would be no list. */
    private static final String NO_SELLER = "";

    /** What must be suspended for is said again, since an index holds only that. */
    private static final String FOR_NOTHING =
            """
            select s from ServiceRow s join ReceivableRow r on r.invoice = s.suspendedFor
                join CustomerRow c on c.number = s.customer
            where s.suspendedFor is not null and s.suspensionReason is null
                and r.status in (PAID, CREDITED) and s.id > :after
                and (c.seller not in :byHand or exists (select 1 from PlanRow p
                    where p.seller = c.seller and p.code = s.plan and p.family in :registered))
            order by s.id
            """;

    private final EntityManager entityManager;

    SuspendedServices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Service> forNothing(Set<SellerCode> byHand, Optional<ServiceId> after, int limit) {
        return entityManager
                .createQuery(FOR_NOTHING, ServiceRow.class)
                .setParameter("after", after.map(ServiceId::value).orElse(FIRST))
                .setParameter(
                        "byHand",
                        Stream.concat(Stream.of(NO_SELLER), byHand.stream().map(SellerCode::value))
                                .toList())
                .setParameter(
                        "registered",
                        Arrays.stream(PlanFamily.values())
                                .filter(PlanFamily::isRegistered)
                                .toList())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(ServiceRow::toService)
                .toList();
    }
}
