package io.guichet.application.ordering;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.Hosting.First;
import io.guichet.application.ordering.PricedItem.Listed;
import io.guichet.application.ordering.QuoteOrder.Outcome.InvalidOrder;
import io.guichet.application.ordering.QuoteOrder.Outcome.NoSuchPlan;
import io.guichet.application.ordering.QuoteOrder.Outcome.NotOnSale;
import io.guichet.application.ordering.QuoteOrder.Outcome.OptionWithoutPlan;
import io.guichet.application.ordering.port.Contracts;
import io.guichet.application.tax.VatDecisions;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.Quote;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prices items for a customer by today's price list: the one engine of quotes and charges. */
public final class Pricing {

    private static final int MOST_ITEMS = 20;
    private static final int MOST_OF_ONE = 100;
    private static final int LONGEST_LABEL = 80;

    private final TradingParties parties;
    private final Stores stores;
    private final VatDecisions vatDecisions;
    private final Clock clock;

    /** What is looked up. */
    public record Stores(Plans plans, OrderBans bans, Contracts contracts, Hosting hosting) {}

    public Pricing(TradingParties parties, Stores stores, VatDecisions vatDecisions, Clock clock) {
        this.parties = parties;
        this.stores = stores;
        this.vatDecisions = vatDecisions;
        this.clock = clock;
    }

    Seller sellerOf(Customer customer) {
        return parties.sellerOf(customer);
    }

    Optional<Customer> customer(QuoteOrder.Command command) {
        return parties.customer(command.customer());
    }

    Priced price(Customer customer, List<OrderedItem> items) {
        Optional<InvalidOrder> fault = faultOf(items);
        if (fault.isPresent()) {
            return new Priced.Refused(fault.get());
        }
        Optional<QuoteOrder.Outcome> ban = stores.bans().of(customer.number());
        if (ban.isPresent()) {
            return new Priced.Refused(ban.get());
        }
        Seller seller = sellerOf(customer);
        Instant now = clock.instant();
        LocalDate today = seller.dayOf(now);
        VatRate vat = vatDecisions.decide(seller, customer, now).rate();
        Map<PlanCode, Plan> wanted = stores.plans().findAll(customer.seller(), codes(items));
        List<PricedItem> priced = new ArrayList<>();
        for (OrderedItem item : items) {
            Plan plan = wanted.get(item.plan());
            Optional<Priced.Refused> refused =
                    refusal(customer, items, priced.size(), wanted, today);
            if (refused.isPresent()) {
                return refused.get();
            }
            PlanPrice price = plan.priceOn(today, item.period()).orElseThrow();
            Listed listed = new Listed(plan, customer.language(), price, vat);
            priced.add(new PricedItem(item, listed, today));
        }
        if (OrderCaps.areExceeded(priced, wanted)) {
            return new Priced.Refused(new InvalidOrder("above-cap"));
        }
        List<Contract> contracts =
                stores.contracts().on(seller.code(), today).stream()
                        .filter(contract -> contract.appliesTo(wanted.values()))
                        .toList();
        return new Priced.Items(
                priced,
                quote(customer, seller, priced, wanted),
                contracts,
                WithdrawalTerms.toWaive(customer, wanted.values()),
                wanted);
    }

    private Optional<Priced.Refused> refusal(
            Customer customer,
            List<OrderedItem> items,
            int at,
            Map<PlanCode, Plan> wanted,
            LocalDate today) {
        OrderedItem item = items.get(at);
        Plan plan = wanted.get(item.plan());
        if (plan == null) {
            return Optional.of(new Priced.Refused(new NoSuchPlan(item.plan())));
        }
        if (plan.priceOn(today, item.period()).isEmpty() || plan.family() == PlanFamily.USAGE) {
            return Optional.of(new Priced.Refused(new NotOnSale(item.plan(), item.period())));
        }
        if (!goesWithSomething(customer, plan, wanted.keySet())) {
            return Optional.of(new Priced.Refused(new OptionWithoutPlan(item.plan())));
        }
        return item.surcharged() && plan.engagement(item.period()).isEmpty()
                ? Optional.of(new Priced.Refused(new InvalidOrder("no-surcharge", at)))
                : Optional.empty();
    }

    /** An option is for a plan that is bought at the same time or held already. */
    private boolean goesWithSomething(Customer customer, Plan option, Set<PlanCode> ordered) {
        Set<PlanCode> any = option.rules().goesWith();
        return any.isEmpty()
                || any.stream().anyMatch(ordered::contains)
                || stores.hosting().services().holdsAny(customer.number(), any);
    }

    private static Set<PlanCode> codes(List<OrderedItem> items) {
        return items.stream().map(OrderedItem::plan).collect(Collectors.toUnmodifiableSet());
    }

    private Quote quote(
            Customer customer, Seller seller, List<PricedItem> priced, Map<PlanCode, Plan> wanted) {
        List<OrderLine> lines = priced.stream().map(PricedItem::line).toList();
        LocalDate today = priced.getFirst().from();
        List<First> first = stores.hosting().first(customer, lines, wanted, today);
        return Quote.of(first.stream().map(First::line).toList(), seller.currency());
    }

    private static Optional<InvalidOrder> faultOf(List<OrderedItem> items) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            return Optional.of(new InvalidOrder("invalid-item-count"));
        }
        for (int at = 0; at < items.size(); at++) {
            int quantity = items.get(at).quantity();
            if (quantity < 1 || quantity > MOST_OF_ONE) {
                return Optional.of(new InvalidOrder("invalid-quantity", at));
            }
            if (!isLabel(items.get(at).label())) {
                return Optional.of(new InvalidOrder("invalid-label", at));
            }
        }
        return Optional.empty();
    }

    private static boolean isLabel(String label) {
        return label.length() <= LONGEST_LABEL && label.chars().noneMatch(Character::isISOControl);
    }

    /** What pricing comes to. */
    sealed interface Priced {

        /** With the contracts to accept, the plans nobody withdraws from, and all plans. */
        record Items(
                List<PricedItem> items,
                Quote quote,
                List<Contract> contracts,
                List<PlanCode> toWaive,
                Map<PlanCode, Plan> plans)
                implements Priced {}

        record Refused(QuoteOrder.Outcome reason) implements Priced {}
    }
}
