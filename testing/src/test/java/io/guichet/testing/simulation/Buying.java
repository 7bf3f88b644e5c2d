package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.application.subscription.SuspendService;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.withdrawal.WithdrawalDesk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is bought, and what becomes of it. */
final class Buying {

    /** Nobody holds more than so many. */
    private static final int MOST = 6;

    private final Town town;
    private final Twice twice;
    private final Paying paying;
    private final AtomicLong labels = new AtomicLong();

    Buying(Town town, Twice twice, Paying paying) {
        this.town = town;
        this.twice = twice;
        this.paying = paying;
        List.of(When.values()).forEach(when -> town.tally.expects(cancelsAt(when)));
    }

    private static String cancelsAt(When when) {
        return "cancels, " + when;
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("buys", 12, this::buys),
                new Deed("adds an option", 3, this::addsAnOption),
                new Deed("pays an order", 12, this::paysAnOrder),
                new Deed("orders a settlement", 3, this::ordersSettlement),
                new Deed("takes an order back", 3, this::takesBack),
                new Deed("withdraws", 5, this::withdraws),
                new Deed("cancels", 3, onService(this::cancels)),
                new Deed("undoes", 2, onService(this::undoes)),
                new Deed("renews by hand", 1, onService(this::configures)),
                new Deed("is suspended", 1, onService(this::suspended)),
                new Deed("is resumed", 3, onService(this::resumed)));
    }

    private void buys(Person person) {
        buys(person, town.anyOf(town.plansOf(person.seller())));
    }

    private void addsAnOption(Person person) {
        buys(person, town.optionOf(person.seller()));
    }

    private void buys(Person person, PlanCode plan) {
        if (town.stores.services().heldBy(person.number()).size() >= MOST) {
            return;
        }
        List<OrderedItem> items =
                List.of(
                        new OrderedItem(
                                plan,
                                town.anyPeriod(),
                                town.once(4) ? 3 : 1,
                                "site-" + labels.incrementAndGet(),
                                town.once(20)));
        UUID request = town.newId();
        QuoteOrder.Outcome quoted =
                town.does.quoteOrder().quote(new QuoteOrder.Command(person.number(), items));
        PlaceOrder.Command command =
                new PlaceOrder.Command(
                        person.number(),
                        request,
                        items,
                        agreement(quoted),
                        town.once(20) ? Set.of() : contracts(quoted),
                        new Consent(town.once(2), false));
        twice.does(() -> Changing.isAsQuoted(town.does.placeOrder().place(command)));
        require(
                !plan.equals(town.paidFirstOf(person.seller()))
                        || town.stores.orders().findByRequest(person.number(), request).isEmpty(),
                "%s was opened before it was paid",
                plan);
        if (town.once(2)) {
            paysAnOrder(person);
        }
    }

    /** To what was quoted, where it was. */
    private static PlaceOrder.Agreement agreement(QuoteOrder.Outcome quoted) {
        return quoted instanceof QuoteOrder.Outcome.Quoted it
                ? new PlaceOrder.Agreement.Exactly(it.quote().totals().gross())
                : new PlaceOrder.Agreement.ListPrice();
    }

    /** What the quote names, where there is one. */
    private static Set<Contract.Version> contracts(QuoteOrder.Outcome quoted) {
        return quoted instanceof QuoteOrder.Outcome.Quoted named
                ? named.contracts().stream().map(Contract::version).collect(Collectors.toSet())
                : Set.of();
    }

    /** Most of those who ordered; the others let it expire. */
    private void paysAnOrder(Person person) {
        anyOrder(person).ifPresent(order -> paying.pays(person, order));
    }

    private void ordersSettlement(Person person) {
        PlaceSettlement.Command command =
                new PlaceSettlement.Command(person.number(), town.newId(), List.of());
        twice.does(() -> town.does.orderDesk().placeSettlement().place(command));
        if (town.once(2)) {
            paysAnOrder(person);
        }
    }

    private void takesBack(Person person) {
        anyOrder(person)
                .map(order -> new CancelOrder.Command(person.number(), order.number()))
                .ifPresent(
                        command ->
                                twice.does(
                                        () -> town.does.orderDesk().cancelOrder().cancel(command)));
    }

    /** From one of the last, or tries to. */
    private void withdraws(Person person) {
        List<OrderView> last =
                town.stores.listOrders().list(person.number(), Long.MAX_VALUE, 4).items();
        if (last.isEmpty()) {
            return;
        }
        OrderNumber order = town.anyOf(last).number();
        WithdrawFromOrder desk = new WithdrawalDesk(town.does).withdrawFromOrder();
        desk.offer(person.number(), order);
        twice.does(() -> desk.confirm(person.number(), order));
    }

    /** Mostly one that waits; else one of the last. */
    private Optional<PendingOrder> anyOrder(Person person) {
        List<PendingOrder> orders = town.stores.pendingOrders().of(person.number()).toList();
        List<PendingOrder> waiting =
                orders.stream().filter(order -> order.state() == OrderState.NOT_PAID).toList();
        if (!waiting.isEmpty() && !town.once(8)) {
            return Optional.of(town.anyOf(waiting));
        }
        List<PendingOrder> last = orders.subList(Math.max(0, orders.size() - 3), orders.size());
        return last.isEmpty() ? Optional.empty() : Optional.of(town.anyOf(last));
    }

    private void cancels(Service service) {
        When when = town.once(3) ? When.NOW : When.END_OF_PERIOD;
        CancelService.Command command =
                new CancelService.Command(service.customer(), service.id(), when, "too dear");
        town.tally.during(
                cancelsAt(when),
                () -> twice.does(() -> town.office.cancelService().cancel(command)));
    }

    private void undoes(Service service) {
        town.office.cancelService().undo(service.customer(), service.id());
    }

    private void configures(Service service) {
        RenewalMode mode = town.once(2) ? RenewalMode.MANUAL : RenewalMode.AUTOMATIC;
        town.office
                .configureRenewal()
                .configure(new ConfigureRenewal.Command(service.customer(), service.id(), mode));
    }

    private void suspended(Service service) {
        town.office.suspendService().suspend(new SuspendService.Command(service.id(), "spam"));
    }

    private void resumed(Service service) {
        town.office.suspendService().resume(service.id());
    }

    private Consumer<Person> onService(Consumer<Service> deed) {
        return person -> anyService(person).ifPresent(deed);
    }

    private Optional<Service> anyService(Person person) {
        List<Service> held = town.stores.services().heldBy(person.number());
        return held.isEmpty() ? Optional.empty() : Optional.of(town.anyOf(held));
    }
}
