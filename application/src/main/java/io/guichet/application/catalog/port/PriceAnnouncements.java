package io.guichet.application.catalog.port;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PriceAnnouncement;
import io.guichet.domain.identity.SellerCode;

import java.util.Collection;
import java.util.List;

/**
 * Which prices also apply to what was sold before. Every adapter passes {@code
 * PriceAnnouncementsContract}.
 */
public interface PriceAnnouncements {

    /** Those of any of these plans, by plan, period and day. */
    List<PriceAnnouncement> of(SellerCode seller, Collection<PlanCode> plans);

    /** Stores an announcement; one for the same plan, period and day stays as it is. */
    void add(SellerCode seller, PriceAnnouncement announcement);
}
