package io.guichet.persistence.catalog;

import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PriceAnnouncement;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;

/** Which prices also hold for what was sold before. */
public final class JpaPriceAnnouncements implements PriceAnnouncements {

    private static final RowQuery OF =
            RowQuery.of(
                            """
                            select {a} from guichet.price_announcement a
                            where a.seller = ? and a.plan = any(?)
                            order by a.plan, a.period_months, a.effective_from
                            """,
                            PriceAnnouncementRow.class)
                    .kept();

    private final EntityManager entityManager;

    public JpaPriceAnnouncements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<PriceAnnouncement> of(SellerCode seller, Collection<PlanCode> plans) {
        return plans.isEmpty()
                ? List.of()
                : RowQuery.only(
                                PriceAnnouncementRow.class,
                                RowQuery.together(entityManager, announced(seller, plans))
                                        .getFirst())
                        .stream()
                        .map(PriceAnnouncementRow::toAnnouncement)
                        .toList();
    }

    /** What {@link #of} asks. */
    public static Asked announced(SellerCode seller, Collection<PlanCode> plans) {
        return OF.with(seller.value(), plans.stream().map(PlanCode::value).toArray(String[]::new));
    }

    @Override
    public void add(SellerCode seller, PriceAnnouncement announcement) {
        PriceAnnouncementRow row = PriceAnnouncementRow.from(seller, announcement);
        if (Rows.find(entityManager, PriceAnnouncementRow.class, row.key()).isEmpty()) {
            Rows.add(entityManager, "announcement for " + announcement.plan(), List.of(row));
        }
    }
}
