package io.guichet.application.ordering;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.PlaceSettlement.Outcome.NoSuchCustomer;
import io.guichet.application.ordering.PlaceSettlement.Outcome.NoSuchInvoice;
import io.guichet.application.ordering.PlaceSettlement.Outcome.NothingOwed;
import io.guichet.application.ordering.PlaceSettlement.Outcome.Placed;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Writes down what is to be settled; nothing is reserved until money comes, and no debit that was
 * announced gives way before.
 */
public final class PlaceSettlementHandler implements PlaceSettlement {

    private final PendingOrderBook.Stores stores;
    private final TradingParties parties;
    private final OrderDelivery delivery;
    private final PolicyOfDay policyOfDay;
    private final Transactions transactions;
    private final Clock clock;

    public PlaceSettlementHandler(
            PendingOrderBook.Stores stores,
            TradingParties parties,
            OrderDelivery delivery,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.delivery = delivery;
        this.policyOfDay = policyOfDay;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome place(Command command) {
        return transactions.required(
                () -> {
                    stores.orders()
                            .foreseeSettlement(
                                    command.customer(), command.requestId(), command.invoices());
                    return parties.customer(command.customer())
                            .map(customer -> decide(command, customer))
                            .orElseGet(NoSuchCustomer::new);
                });
    }

    private Outcome decide(Command command, Customer customer) {
        Seller seller = parties.sellerOf(customer);
        delivery.lock(seller, customer);
        Optional<PendingOrder> repeated =
                stores.pendingOrders().findByRequest(command.customer(), command.requestId());
        if (repeated.isPresent()) {
            return new Placed(repeated.get());
        }
        List<Receivable> wanted = new ArrayList<>();
        for (DocumentReference invoice : new LinkedHashSet<>(command.invoices())) {
            Optional<Receivable> receivable =
                    stores.receivables()
                            .find(invoice)
                            .filter(found -> found.customer().equals(command.customer()));
            if (receivable.isEmpty()) {
                return new NoSuchInvoice(invoice);
            }
            wanted.add(receivable.get());
        }
        List<Receivable> owed =
                (wanted.isEmpty() ? stores.receivables().openOf(command.customer()) : wanted)
                        .stream()
                                .map(stores.debits()::without)
                                .filter(one -> one.payable().isPositive())
                                .toList();
        return owed.isEmpty() ? new NothingOwed() : new Placed(add(command, seller, owed));
    }

    private PendingOrder add(Command command, Seller seller, List<Receivable> owed) {
        Instant now = clock.instant();
        int hours = policyOfDay.of(seller.code(), seller.dayOf(now)).orderExpiryHours();
        Money total =
                owed.stream()
                        .map(Receivable::payable)
                        .reduce(Money.zero(seller.currency()), Money::plus);
        PendingOrder order =
                new PendingOrder(
                        stores.orders().nextNumber(),
                        command.requestId(),
                        command.customer(),
                        OrderKind.SETTLEMENT,
                        total,
                        now,
                        now.plus(Duration.ofHours(hours)),
                        OrderState.NOT_PAID,
                        now,
                        List.of(),
                        owed.stream().map(Receivable::invoice).toList(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false,
                        0);
        stores.pendingOrders().add(order);
        return order;
    }
}
