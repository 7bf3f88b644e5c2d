package io.guichet.persistence.catalog;

import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PriceAnnouncement;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;

/** Which prices also hold for what was sold before. */
public final class JpaPriceAnnouncements implements PriceAnnouncements {

    private static final String OF =
            """
            select a from PriceAnnouncementRow a where a.seller = :seller and a.plan in :plans
            order by a.plan, a.periodMonths, a.effectiveFrom
            """;

    private final EntityManager entityManager;

    public JpaPriceAnnouncements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<PriceAnnouncement> of(SellerCode seller, Collection<PlanCode> plans) {
        return plans.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(OF, PriceAnnouncementRow.class)
                        .setParameter("seller", seller.value())
                        .setParameter("plans", plans.stream().map(PlanCode::value).toList())
                        .getResultList()
                        .stream()
                        .peek(entityManager::detach)
                        .map(PriceAnnouncementRow::toAnnouncement)
                        .toList();
    }

    @Override
    public void add(SellerCode seller, PriceAnnouncement announcement) {
        PriceAnnouncementRow row = PriceAnnouncementRow.from(seller, announcement);
        if (Rows.find(entityManager, PriceAnnouncementRow.class, row.key()).isEmpty()) {
            Rows.add(entityManager, "announcement for " + announcement.plan(), List.of(row));
        }
    }
}
