package io.guichet.application.ordering;

import io.guichet.application.ordering.OrderDelivery.Sale;
import io.guichet.application.ordering.PlaceOrder.Outcome.MeansMissing;
import io.guichet.application.ordering.PlaceOrder.Outcome.Placed;
import io.guichet.application.ordering.PlaceOrder.Outcome.PriceChanged;
import io.guichet.application.ordering.PlaceOrder.Outcome.Refused;
import io.guichet.application.ordering.PlaceOrder.Outcome.ToPay;
import io.guichet.application.ordering.Pricing.Priced;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.BillingPolicy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Delivers at once, or writes down what waits, as the seller's policy says. */
public final class PlaceOrderHandler implements PlaceOrder {

    private final Stores stores;
    private final Pricing pricing;
    private final OrderDelivery delivery;
    private final Rules rules;
    private final Transactions transactions;
    private final Clock clock;
    private final SeenBuyers buyers = new SeenBuyers();

    /** What is looked up and written. */
    public record Stores(Orders orders, PendingOrders pendingOrders) {}

    /**
     * What the seller's policy says, who pays from credit as it says, what is agreed to, and who
     * may order at all.
     */
    public record Rules(
            PolicyOfDay policyOfDay,
            FirstPayment firstPayment,
            Agreements agreements,
            FirstOrders firstOrders) {}

    public PlaceOrderHandler(
            Stores stores,
            Pricing pricing,
            OrderDelivery delivery,
            Rules rules,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.pricing = pricing;
        this.delivery = delivery;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome place(Command command) {
        return transactions.required(() -> find(command));
    }

    private Outcome find(Command command) {
        stores.orders().foresee(command.customer(), command.requestId());
        buyers.sale(command.customer(), command.items(), clock.instant())
                .ifPresent(stores.orders()::foreseeSale);
        return pricing.customer(new QuoteOrder.Command(command.customer(), command.items()))
                .map(customer -> decide(command, customer))
                .orElseGet(() -> new Refused(new QuoteOrder.Outcome.NoSuchCustomer()));
    }

    private Outcome decide(Command command, Customer customer) {
        Seller seller = pricing.sellerOf(customer);
        delivery.lock(seller, customer);
        Optional<Outcome> repeated = repeated(command);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        stores.orders().foreseeSale(buyers.see(customer, seller, command.items(), clock.instant()));
        return switch (pricing.price(customer, command.items())) {
            case Priced.Refused refused -> new Refused(refused.reason());
            case Priced.Items priced -> agree(command, customer, priced);
        };
    }

    private Outcome agree(Command command, Customer customer, Priced.Items priced) {
        Money total = priced.quote().totals().gross();
        if (command.agreement() instanceof Agreement.Exactly(Money agreed)
                && !agreed.equals(total)) {
            return new PriceChanged(agreed, total);
        }
        return Agreements.missing(command, priced)
                .orElseGet(() -> place(command, customer, priced));
    }

    private Optional<Outcome> repeated(Command command) {
        Optional<Outcome> placed =
                stores.orders()
                        .findByRequest(command.customer(), command.requestId())
                        .map(order -> new Placed(order, Optional.empty()));
        return placed.or(
                () ->
                        stores.pendingOrders()
                                .findByRequest(command.customer(), command.requestId())
                                .map(ToPay::new));
    }

    private Outcome place(Command command, Customer customer, Priced.Items priced) {
        Money total = priced.quote().totals().gross();
        Seller seller = pricing.sellerOf(customer);
        Instant at = clock.instant();
        OrderNumber number = stores.orders().nextNumber();
        BillingPolicy policy = rules.policyOfDay().of(seller.code(), seller.dayOf(at));
        if (total.isPositive()
                && rules.firstOrders().lackMeans(customer.number(), policy, seller.dayOf(at))) {
            return new MeansMissing();
        }
        List<OrderLine> lines = lines(priced.items(), number);
        rules.agreements().note(command, customer, number, priced, at);
        Optional<Waiting> waiting = Waiting.of(policy, priced);
        if (waiting.isPresent()) {
            PendingOrder order = waiting.get().order(command, number, total, lines, at);
            stores.pendingOrders().add(order);
            return new ToPay(order);
        }
        Delivered delivered =
                delivery.deliver(
                        new Sale(
                                seller,
                                customer,
                                number,
                                command.requestId(),
                                lines,
                                at,
                                seller.dayOf(at),
                                false,
                                Optional.empty()),
                        priced.plans());
        rules.firstPayment().spend(seller, customer, policy, delivered.invoice());
        return new Placed(delivered.order(), Optional.of(delivered.shown()));
    }

    private static List<OrderLine> lines(List<PricedItem> items, OrderNumber number) {
        List<OrderLine> lines = new ArrayList<>();
        for (PricedItem item : items) {
            String label = item.item().label();
            String shown =
                    label.isBlank()
                            ? item.item().plan() + "-" + number + "-" + (lines.size() + 1)
                            : label;
            lines.add(item.line().labelled(shown));
        }
        return lines;
    }
}
