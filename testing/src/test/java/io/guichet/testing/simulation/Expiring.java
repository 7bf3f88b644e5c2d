package io.guichet.testing.simulation;

import io.guichet.application.change.RenewLate;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.change.ChangeDesk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Domain names, which are held for a while, forgotten and brought back, or not. */
final class Expiring {

    private final Town town;
    private final Twice twice;
    private final ChangeDesk desk;
    private final AtomicLong names = new AtomicLong();

    Expiring(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        desk = new ChangeDesk(town.stores, town.does, town.clock);
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("registers a domain name", 4, this::registers),
                new Deed("forgets about a service", 2, this::forgets),
                new Deed("renews late", 12, this::renewsLate));
    }

    private void registers(Person person) {
        OrderedItem item =
                new OrderedItem(
                        town.domainOf(person.seller()),
                        town.anyPeriod(),
                        1,
                        "name-" + names.incrementAndGet() + ".example");
        PlaceOrder.Command command =
                new PlaceOrder.Command(
                        person.number(),
                        town.newId(),
                        List.of(item),
                        new PlaceOrder.Agreement.ListPrice(),
                        Set.of(),
                        new Consent(town.once(2), true));
        twice.does(() -> town.does.placeOrder().place(command));
    }

    private void forgets(Person person) {
        List<Service> held = town.stores.services().heldBy(person.number());
        if (!held.isEmpty()) {
            Service service = town.anyOf(held);
            town.office
                    .configureRenewal()
                    .configure(
                            new ConfigureRenewal.Command(
                                    person.number(), service.id(), RenewalMode.MANUAL));
        }
    }

    private void renewsLate(Person person) {
        List<Service> kept = town.stores.services().keptOf(person.number());
        if (!kept.isEmpty()) {
            Service service = town.anyOf(kept);
            RenewLate.Command asked =
                    new RenewLate.Command(
                            person.number(), service.id(), town.newId(), Optional.empty());
            Optional<Money> quoted =
                    desk.renewLate().quote(asked) instanceof RenewLate.Outcome.WouldCost it
                            ? Optional.of(it.quote().totals().gross())
                            : Optional.empty();
            RenewLate.Command agreed =
                    new RenewLate.Command(person.number(), service.id(), asked.requestId(), quoted);
            twice.does(() -> Changing.isAsQuoted(desk.renewLate().renew(agreed)));
        }
    }
}
