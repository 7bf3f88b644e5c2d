package io.guichet.application.run;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.Labels;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.TechnicalNews;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.run.LiftSuspensionsHandler.Rules;
import io.guichet.application.run.LiftSuspensionsHandler.Stores;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets services of one customer go on that were suspended for what is paid, and tells him once. */
final class PaidServices {

    private final Stores stores;
    private final TradingParties parties;
    private final Rules rules;
    private final Ledger ledger;
    private final Outbox outbox;

    PaidServices(Stores stores, TradingParties parties, Rules rules, Ledger ledger, Outbox outbox) {
        this.stores = stores;
        this.parties = parties;
        this.rules = rules;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Within a transaction; how many go on. */
    int letGoOn(List<Service> held) {
        List<Service> lifted =
                held.stream().map(one -> lifted(one.id())).flatMap(Optional::stream).toList();
        if (!lifted.isEmpty()) {
            outbox.add(resumed(lifted));
        }
        return lifted.size();
    }

    boolean isLiftedByPayment(Seller seller) {
        return rules.policyOfDay()
                .of(seller.code(), seller.dayOf(rules.clock().instant()))
                .isOn(Setting.LIFTED_BY_PAYMENT);
    }

    private boolean isByItself(Service service, Seller seller) {
        return isLiftedByPayment(seller) || isRegistered(seller.code(), service);
    }

    /**
     * The service as it was, if it goes on. Where the seller does it by hand, it stays as it is,
     * but for what is registered: that would be lost meanwhile. Where another invoice that it would
     * be suspended for is unpaid, it stays so for that one; under the lock nobody pays, reopens or
     * suspends meanwhile.
     */
    private Optional<Service> lifted(ServiceId id) {
        if (!isLetGoOn(stores.services().find(id).orElseThrow())) {
            return Optional.empty();
        }
        Service service = stores.services().find(id).orElseThrow();
        if (!(service.suspension().orElse(null) instanceof Suspension.Unpaid unpaid)
                || isOpen(unpaid)) {
            return Optional.empty();
        }
        Optional<Suspension> other = stores.dunning().suspends(id).or(() -> ofAll(service));
        stores.services().save(other.map(service.resume()::suspend).orElseGet(service::resume));
        return other.isEmpty() ? Optional.of(service) : Optional.empty();
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

    /** As they were while they were suspended. */
    private static Notice resumed(List<Service> held) {
        Service first = held.getFirst();
        Suspension.Unpaid unpaid = (Suspension.Unpaid) first.suspension().orElseThrow();
        return new Notice(
                "resumed:" + first.id().value() + ":" + unpaid.invoice() + ":" + unpaid.since(),
                Notice.Kind.SERVICE_RESUMED,
                first.customer(),
                Map.of(
                        "reference",
                        unpaid.invoice().value(),
                        "services",
                        Labels.joined(held.stream().map(Service::label)),
                        TechnicalNews.IDS,
                        TechnicalNews.ids(held)));
    }
}
