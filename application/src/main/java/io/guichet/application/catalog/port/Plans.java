package io.guichet.application.catalog.port;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.SellerCode;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The catalog. Every adapter passes {@code PlansContract}. */
public interface Plans {

    Optional<Plan> find(SellerCode seller, PlanCode code);

    /** Those there are of these plans, in a few queries whatever their number. */
    Map<PlanCode, Plan> findAll(SellerCode seller, Collection<PlanCode> codes);

    /** Of which family each plan of a seller is. */
    Map<PlanCode, PlanFamily> families(SellerCode seller);

    /** The plan, which until the end of the transaction nobody else can lock. */
    Optional<Plan> lock(SellerCode seller, PlanCode code);

    /**
     * Stores a new plan. The plans it names must be there.
     *
     * @throws IllegalStateException if the seller has a plan of this code
     */
    void add(Plan plan);

    /**
     * Stores other rules and prices of a plan that is locked.
     *
     * @throws ConcurrentUpdateException if it is not there
     */
    void save(Plan plan);
}
