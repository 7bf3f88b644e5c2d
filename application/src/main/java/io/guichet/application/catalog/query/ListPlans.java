package io.guichet.application.catalog.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;
import java.util.Optional;

/** The plans of a seller with their prices. */
public interface ListPlans {

    /**
     * The plans that can be bought on a day, by code, after {@code after} (empty: from the start).
     */
    Page<Plan> onSale(SaleDay sale, PlanFilter filter, String after, int limit);

    /** One plan with all its prices, past ones too. */
    Optional<Plan> find(SellerCode seller, PlanCode code);

    /** Where and when something is to be bought. */
    record SaleDay(SellerCode seller, LocalDate day) {}
}
