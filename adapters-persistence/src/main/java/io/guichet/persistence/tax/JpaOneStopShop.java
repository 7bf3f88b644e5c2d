package io.guichet.persistence.tax;

import io.guichet.application.tax.OneStopShopSwitch;
import io.guichet.application.tax.port.OneStopShop;
import io.guichet.application.tax.query.ListOneStopShop;
import io.guichet.domain.identity.SellerCode;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.List;

/** The switches of sellers; the latest up to a day decides. */
public final class JpaOneStopShop implements OneStopShop, ListOneStopShop {

    private static final String SAVE =
            """
            insert into guichet.one_stop_shop (seller, valid_from, used)
            values (:seller, :from, :used)
            on conflict (seller, valid_from) do update set used = excluded.used
            """;

    private final EntityManager entityManager;

    public JpaOneStopShop(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean isUsedBy(SellerCode seller, LocalDate day) {
        return entityManager
                .createQuery(
                        "select s.used from OneStopShopRow s"
                                + " where s.seller = :seller and s.validFrom <= :day"
                                + " order by s.validFrom desc",
                        Boolean.class)
                .setParameter("seller", seller.value())
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(false);
    }

    @Override
    public void save(SellerCode seller, OneStopShopSwitch added) {
        entityManager
                .createNativeQuery(SAVE)
                .setParameter("seller", seller.value())
                .setParameter("from", added.from())
                .setParameter("used", added.used())
                .executeUpdate();
    }

    @Override
    public List<OneStopShopSwitch> list(SellerCode seller) {
        return entityManager
                .createQuery(
                        "select new io.guichet.application.tax.OneStopShopSwitch("
                                + "s.validFrom, s.used) from OneStopShopRow s"
                                + " where s.seller = :seller order by s.validFrom",
                        OneStopShopSwitch.class)
                .setParameter("seller", seller.value())
                .getResultList();
    }
}
