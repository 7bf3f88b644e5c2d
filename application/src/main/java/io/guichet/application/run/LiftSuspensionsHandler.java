package io.guichet.application.run;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.Debts;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.TechnicalNews;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for what was paid and lets each service go on in a transaction of its own. One that fails
 * is tried again the next time and holds up no other.
 */
public final class LiftSuspensionsHandler implements LiftSuspensions {

    private static final int AT_ONCE = 100;

    private final Stores stores;
    private final TradingParties parties;
    private final Rules rules;
    private final Ledger ledger;
    private final Outbox outbox;
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
        this.parties = parties;
        this.rules = rules;
        this.ledger = ledger;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Override
    public int lift() {
        OneByOne round = new OneByOne("suspensions of");
        Set<SellerCode> byHand = byHand(round);
        List<ServiceId> some = next(byHand, Optional.empty());
        while (!some.isEmpty()) {
            round.each(some, ServiceId::value, id -> transactions.required(() -> isLifted(id)));
            some = next(byHand, Optional.of(some.getLast()));
        }
        return round.done();
    }

    /** What waits for staff, possibly for good, is not read. */
    private List<ServiceId> next(Set<SellerCode> byHand, Optional<ServiceId> after) {
        return transactions.required(
                () ->
                        stores.services().suspendedForNothing(byHand, after, AT_ONCE).stream()
                                .map(Service::id)
                                .toList());
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
                    if (transactions.required(() -> isLiftedByPayment(seller))) {
                        byHand.remove(seller.code());
                    }
                    return false;
                });
        return byHand;
    }

    private boolean isLiftedByPayment(Seller seller) {
        return rules.policyOfDay()
                .of(seller.code(), seller.dayOf(rules.clock().instant()))
                .isOn(Setting.LIFTED_BY_PAYMENT);
    }

    private boolean isByItself(Service service, Seller seller) {
        return isLiftedByPayment(seller) || isRegistered(seller.code(), service);
    }

    /**
     * Where the seller does it by hand, it stays as it is, but for what is registered: that would
     * be lost meanwhile. Where another invoice that it would be suspended for is unpaid, it stays
     * so for that one; under the lock nobody pays, reopens or suspends meanwhile.
     */
    private boolean isLifted(ServiceId id) {
        if (!isLetGoOn(stores.services().find(id).orElseThrow())) {
            return false;
        }
        Service service = stores.services().find(id).orElseThrow();
        if (!(service.suspension().orElse(null) instanceof Suspension.Unpaid unpaid)
                || isOpen(unpaid)) {
            return false;
        }
        Optional<Suspension> other = stores.dunning().suspends(id).or(() -> ofAll(service));
        stores.services().save(other.map(service.resume()::suspend).orElseGet(service::resume));
        if (other.isEmpty()) {
            outbox.add(resumed(service, unpaid));
        }
        return other.isEmpty();
    }

    /** By an invoice that suspends all that its customer holds, but for what is registered. */
    private Optional<Suspension> ofAll(Service service) {
        SellerCode seller = parties.customer(service.customer()).orElseThrow().seller();
        return isRegistered(seller, service)
                ? Optional.empty()
                : rules.debts().suspendingAll(service.customer());
    }

    private boolean isRegistered(SellerCode seller, Service service) {
        return stores.plans()
                .find(seller, service.plan())
                .filter(plan -> plan.family().isRegistered())
                .isPresent();
    }

    /** Locks the customer unless his seller's staff decides. */
    private boolean isLetGoOn(Service service) {
        CustomerNumber customer = service.customer();
        Seller seller = parties.sellerOf(parties.customer(customer).orElseThrow());
        boolean isByItself = isByItself(service, seller);
        if (isByItself) {
            ledger.lock(customer, seller.currency());
        }
        return isByItself;
    }

    private boolean isOpen(Suspension.Unpaid unpaid) {
        return stores.receivables().find(unpaid.invoice()).orElseThrow().open().isPositive();
    }

    private static Notice resumed(Service service, Suspension.Unpaid unpaid) {
        return new Notice(
                "resumed:" + service.id().value() + ":" + unpaid.invoice() + ":" + unpaid.since(),
                Notice.Kind.SERVICE_RESUMED,
                service.customer(),
                Map.of(
                        "services",
                        service.label(),
                        TechnicalNews.IDS,
                        service.id().value().toString()));
    }
}
