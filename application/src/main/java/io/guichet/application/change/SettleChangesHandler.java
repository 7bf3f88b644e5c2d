package io.guichet.application.change;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks for what is to be gone on with and does each in a transaction of its own. */
public final class SettleChangesHandler implements SettleChanges, SettleChange {

    private static final int AT_MOST = 100;

    /** Where a day begins first; whose day it is not yet is passed over. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Stores stores;
    private final TradingParties parties;
    private final PendingChange pendingChange;
    private final BegunPeriods begunPeriods;
    private final Transactions transactions;
    private final Clock clock;

    /** What is read, and where news go. */
    public record Stores(Services services, PlanChanges changes, Plans plans, Outbox outbox) {}

    public SettleChangesHandler(
            Stores stores,
            TradingParties parties,
            PendingChange pendingChange,
            BegunPeriods begunPeriods,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.pendingChange = pendingChange;
        this.begunPeriods = begunPeriods;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int settle() {
        LocalDate latest = clock.instant().atOffset(EARLIEST).toLocalDate();
        OneByOne round = new OneByOne("change or begun period");
        settleDue(latest, round);
        int some;
        do {
            List<ServiceId> begun =
                    transactions.required(() -> stores.services().begunDue(latest, AT_MOST));
            some = round.each(begun, ServiceId::value, service -> isDone(() -> invoice(service)));
        } while (some > 0);
        return round.done();
    }

    /** Each once, however many of them have to go on waiting or fail. */
    private void settleDue(LocalDate latest, OneByOne round) {
        Set<UUID> seen = new HashSet<>();
        List<UUID> some;
        do {
            some = transactions.required(() -> stores.changes().due(latest, seen, AT_MOST));
            round.each(some, Function.identity(), change -> isDone(() -> settle(change)));
            seen.addAll(some);
        } while (!some.isEmpty());
    }

    private boolean isDone(Supplier<Boolean> work) {
        return transactions.required(work);
    }

    @Override
    public void settle(DocumentReference invoice) {
        List<PlanChange> waiting =
                transactions.required(() -> stores.changes().on(invoice)).stream()
                        .filter(PlanChange::isPending)
                        .toList();
        waiting.forEach(change -> transactions.required(() -> settle(change.id())));
    }

    private boolean settle(UUID id) {
        CustomerNumber number = stores.changes().find(id).orElseThrow().customer();
        Customer customer = parties.customer(number).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        begunPeriods.lock(seller, customer);
        PlanChange change = stores.changes().find(id).orElseThrow();
        Service service = stores.services().find(change.service()).orElseThrow();
        Instant now = clock.instant();
        if (!change.isPending()) {
            return false;
        }
        if (pendingChange.isToBeApplied(change, service)) {
            pendingChange.apply(change, service, seller.dayOf(now));
            tell(Notice.Kind.CHANGE_APPLIED, change, service, seller);
            return true;
        }
        boolean isOverdue = pendingChange.isOverdue(change, service, seller.dayOf(now), now);
        if (pendingChange.isBeingPaid(change)) {
            return isOverdue && pendingChange.goesOn(change, service, seller.dayOf(now));
        }
        boolean isOpen = pendingChange.receivable(change).open().isPositive();
        boolean isWanted = service.state().isHeld() && isOpen;
        boolean isLeft =
                isOverdue && pendingChange.isLeftUnpaid(change, service, seller.dayOf(now));
        if (isWanted && !isLeft) {
            return false;
        }
        boolean isExpired = isWanted || service.state().isHeld() && service.changing().isEmpty();
        pendingChange.drop(change, service, isExpired ? State.EXPIRED : State.WITHDRAWN, now);
        if (isExpired) {
            tell(Notice.Kind.CHANGE_EXPIRED, change, service, seller);
        }
        return true;
    }

    /** A plan that left the catalog is named by its code. */
    private void tell(Notice.Kind kind, PlanChange change, Service service, Seller seller) {
        PlanCode code = change.target().plan();
        Optional<Plan> plan = stores.plans().find(seller.code(), code);
        stores.outbox()
                .add(
                        new Notice(
                                "change:" + change.id(),
                                kind,
                                change.customer(),
                                Map.of(
                                        "service",
                                        service.label(),
                                        "planFr",
                                        plan.map(found -> found.name(Language.FR))
                                                .orElse(code.value()),
                                        "planEn",
                                        plan.map(found -> found.name(Language.EN))
                                                .orElse(code.value()))));
    }

    private boolean invoice(ServiceId id) {
        CustomerNumber number = stores.services().find(id).orElseThrow().customer();
        Customer customer = parties.customer(number).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        begunPeriods.lock(seller, customer);
        Service service = stores.services().find(id).orElseThrow();
        Instant now = clock.instant();
        if (!service.isBegunPeriodDue(seller.dayOf(now))) {
            return false;
        }
        begunPeriods.invoice(seller, customer, service, now);
        return true;
    }
}
