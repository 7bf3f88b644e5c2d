package io.guichet.application.ordering;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ordering.PublishContract.Outcome.NoSuchPlan;
import io.guichet.application.ordering.PublishContract.Outcome.NoSuchSeller;
import io.guichet.application.ordering.PublishContract.Outcome.Published;
import io.guichet.application.ordering.PublishContract.Outcome.TooEarly;
import io.guichet.application.ordering.PublishContract.Outcome.VersionTaken;
import io.guichet.application.ordering.port.Contracts;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.Contract.Scope;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Adds a version once all it names is there; the store refuses a second one. */
public final class PublishContractHandler implements PublishContract {

    private final Contracts contracts;
    private final Sellers sellers;
    private final Plans plans;
    private final Transactions transactions;
    private final Clock clock;

    public PublishContractHandler(
            Contracts contracts,
            Sellers sellers,
            Plans plans,
            Transactions transactions,
            Clock clock) {
        this.contracts = contracts;
        this.sellers = sellers;
        this.plans = plans;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome publish(Contract contract) {
        try {
            return transactions.required(
                    () ->
                            sellers.find(contract.seller())
                                    .map(seller -> publish(contract, seller))
                                    .orElseGet(NoSuchSeller::new));
        } catch (ConcurrentUpdateException taken) {
            return new VersionTaken();
        }
    }

    private Outcome publish(Contract contract, Seller seller) {
        LocalDate today = seller.dayOf(clock.instant());
        if (contract.validFrom().isBefore(today)) {
            return new TooEarly(today);
        }
        Optional<PlanCode> missing = missing(contract);
        if (missing.isPresent()) {
            return new NoSuchPlan(missing.get());
        }
        contracts.add(contract);
        return new Published(contract);
    }

    private Optional<PlanCode> missing(Contract contract) {
        Set<PlanCode> named = contract.scope() instanceof Scope.Some some ? some.plans() : Set.of();
        Set<PlanCode> known = plans.findAll(contract.seller(), named).keySet();
        return named.stream()
                .filter(code -> !known.contains(code))
                .min(Comparator.comparing(PlanCode::value));
    }
}
