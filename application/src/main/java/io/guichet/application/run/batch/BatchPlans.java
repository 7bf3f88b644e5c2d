package io.guichet.application.run.batch;

import io.guichet.application.catalog.port.Plans;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.SellerCode;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The plans of a batch's services, which are one seller's, read together once one is asked for. */
final class BatchPlans implements Plans {

    private final Plans stored;
    private final Set<PlanCode> codes;
    private Map<PlanCode, Plan> loaded;

    BatchPlans(Plans stored, Set<PlanCode> codes) {
        this.stored = stored;
        this.codes = codes;
    }

    @Override
    public Optional<Plan> find(SellerCode seller, PlanCode code) {
        return Optional.ofNullable(findAll(seller, Set.of(code)).get(code));
    }

    @Override
    public Map<PlanCode, Plan> findAll(SellerCode seller, Collection<PlanCode> asked) {
        if (!codes.containsAll(asked)) {
            return stored.findAll(seller, asked);
        }
        if (loaded == null) {
            loaded = stored.findAll(seller, codes);
        }
        Map<PlanCode, Plan> found = new HashMap<>(loaded);
        found.keySet().retainAll(new HashSet<>(asked));
        return found;
    }

    @Override
    public Map<PlanCode, PlanFamily> families(SellerCode seller) {
        return stored.families(seller);
    }

    @Override
    public Optional<Plan> lock(SellerCode seller, PlanCode code) {
        throw new PlayedAloneException("a change of the catalog");
    }

    @Override
    public void add(Plan plan) {
        throw new PlayedAloneException("a change of the catalog");
    }

    @Override
    public void save(Plan plan) {
        throw new PlayedAloneException("a change of the catalog");
    }
}
