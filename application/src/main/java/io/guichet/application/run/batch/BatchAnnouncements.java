package io.guichet.application.run.batch;

import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PriceAnnouncement;
import io.guichet.domain.identity.SellerCode;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The prices announced for the plans of a batch's services, read together once they are asked for.
 */
final class BatchAnnouncements implements PriceAnnouncements {

    private final PriceAnnouncements stored;
    private final Set<PlanCode> codes;
    private List<PriceAnnouncement> loaded;

    BatchAnnouncements(PriceAnnouncements stored, Set<PlanCode> codes) {
        this.stored = stored;
        this.codes = codes;
    }

    @Override
    public List<PriceAnnouncement> of(SellerCode seller, Collection<PlanCode> plans) {
        if (!codes.containsAll(plans)) {
            return stored.of(seller, plans);
        }
        if (loaded == null) {
            loaded = stored.of(seller, codes);
        }
        return loaded.stream().filter(announced -> plans.contains(announced.plan())).toList();
    }

    @Override
    public void add(SellerCode seller, PriceAnnouncement announcement) {
        throw new PlayedAloneException("a change of the catalog");
    }
}
