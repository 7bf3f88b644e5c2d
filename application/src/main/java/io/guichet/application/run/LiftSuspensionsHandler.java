package io.guichet.application.run;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.Debts;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Looks for what was paid and lets it go on, what one customer holds in one transaction and told
 * once. Where that fails each service has one of its own: one that fails is tried again the next
 * time and holds up no other.
 */
public final class LiftSuspensionsHandler implements LiftSuspensions {

    private static final int AT_ONCE = 100;

    private final Stores stores;
    private final PaidServices paid;
    private final Transactions transactions;

    /** What is looked up and changed. */
    public record Stores(
            Services services,
            Plans plans,
            Receivables receivables,
            Dunning dunning,
            Sellers sellers) {}

    /** What else holds services back, and whether paying is enough for the seller today. */
    public record Rules(Debts debts, PolicyOfDay policyOfDay, Clock clock) {}

    public LiftSuspensionsHandler(
            Stores stores,
            TradingParties parties,
            Rules rules,
            Ledger ledger,
            Outbox outbox,
            Transactions transactions) {
        this.stores = stores;
        this.paid = new PaidServices(stores, parties, rules, ledger, outbox);
        this.transactions = transactions;
    }

    @Override
    public int lift() {
        OneByOne round = new OneByOne("suspensions of");
        Set<SellerCode> byHand = byHand(round);
        List<Service> some = next(byHand, Optional.empty());
        while (!some.isEmpty()) {
            letGoOn(round, some);
            some = next(byHand, Optional.of(some.getLast().id()));
        }
        return round.done();
    }

    private void letGoOn(OneByOne round, List<Service> some) {
        List<List<Service>> apart = new ArrayList<>();
        ToIntFunction<List<Service>> together =
                held -> {
                    try {
                        return transactions.required(() -> paid.letGoOn(held));
                    } catch (RuntimeException ofOne) {
                        held.forEach(one -> apart.add(List.of(one)));
                        return 0;
                    }
                };
        round.count(byCustomer(some), held -> held.getFirst().id().value(), together);
        round.count(
                apart,
                one -> one.getFirst().id().value(),
                one -> transactions.required(() -> paid.letGoOn(one)));
    }

    private static List<List<Service>> byCustomer(List<Service> some) {
        return List.copyOf(
                some.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Service::customer, LinkedHashMap::new, Collectors.toList()))
                        .values());
    }

    /** What waits for staff, possibly for good, is not read. */
    private List<Service> next(Set<SellerCode> byHand, Optional<ServiceId> after) {
        return transactions.required(
                () -> stores.services().suspendedForNothing(byHand, after, AT_ONCE));
    }

    /**
     * The sellers whose staff lets go on what is paid. Of one whose policy cannot be read nothing
     * is lifted, which holds up no other.
     */
    private Set<SellerCode> byHand(OneByOne round) {
        Set<SellerCode> byHand = new HashSet<>();
        round.each(
                transactions.required(stores.sellers()::all),
                Seller::code,
                seller -> {
                    byHand.add(seller.code());
                    if (transactions.required(() -> paid.isLiftedByPayment(seller))) {
                        byHand.remove(seller.code());
                    }
                    return false;
                });
        return byHand;
    }
}
