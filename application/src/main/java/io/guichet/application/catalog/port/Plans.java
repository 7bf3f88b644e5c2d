package io.guichet.application.catalog.port;

import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.SellerCode;

import java.util.Optional;

/** The catalog. Every adapter passes {@code PlansContract}. */
public interface Plans {

    Optional<Plan> find(SellerCode seller, PlanCode code);

    /**
     * Stores a new plan.
     *
     * @throws IllegalStateException if the seller has a plan of this code
     */
    void add(Plan plan);
}
