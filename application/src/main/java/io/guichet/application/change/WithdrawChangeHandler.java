package io.guichet.application.change;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.util.Optional;

/** Credits the invoice of a change that is not wanted any more. */
public final class WithdrawChangeHandler implements WithdrawChange {

    private final Services services;
    private final TradingParties parties;
    private final PendingChange pendingChange;
    private final ChangeOrders orders;
    private final Transactions transactions;
    private final Clock clock;

    public WithdrawChangeHandler(
            Services services,
            TradingParties parties,
            PendingChange pendingChange,
            ChangeOrders orders,
            Transactions transactions,
            Clock clock) {
        this.services = services;
        this.parties = parties;
        this.pendingChange = pendingChange;
        this.orders = orders;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<PlanChange> pending(CustomerNumber customer, ServiceId service) {
        return transactions.required(() -> find(customer, service).flatMap(pendingChange::of));
    }

    @Override
    public Outcome withdraw(CustomerNumber number, ServiceId id) {
        return transactions.required(
                () -> {
                    pendingChange.foreseeWithdrawal(number, id);
                    Optional<Customer> customer = parties.customer(number);
                    if (customer.isEmpty()) {
                        return new Outcome.NothingPending();
                    }
                    orders.lock(parties.sellerOf(customer.get()), customer.get());
                    return find(number, id)
                            .map(this::withdraw)
                            .orElseGet(Outcome.NothingPending::new);
                });
    }

    private Outcome withdraw(Service service) {
        Optional<PlanChange> change = pendingChange.of(service);
        if (change.isEmpty()) {
            return new Outcome.NothingPending();
        }
        Optional<PendingOrder> order = orders.of(change.get());
        if (order.isPresent()) {
            return withdraw(order.get(), change.get());
        }
        pendingChange.foreseeDrop(change.get());
        if (pendingChange.isToBeApplied(change.get(), service)) {
            return new Outcome.Paid();
        }
        if (pendingChange.isBeingCharged(change.get())) {
            return new Outcome.PaymentUnderWay(change.get().invoice());
        }
        Optional<Money> debited = pendingChange.debited(change.get());
        return new Outcome.Withdrawn(
                pendingChange.drop(change.get(), service, State.WITHDRAWN, clock.instant()),
                debited);
    }

    private Outcome withdraw(PendingOrder order, PlanChange change) {
        return orders.cancel(order, clock.instant())
                ? new Outcome.Withdrawn(change.as(State.WITHDRAWN), Optional.empty())
                : new Outcome.PaymentUnderWay(Optional.empty());
    }

    private Optional<Service> find(CustomerNumber customer, ServiceId service) {
        return services.find(service).filter(held -> held.customer().equals(customer));
    }
}
