package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.RenewLate;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.change.ChangeDesk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What becomes of services that are changed, aligned or bought for longer. */
final class Changing {

    private final Town town;
    private final Twice twice;
    private final ChangeDesk desk;

    Changing(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        desk = new ChangeDesk(town.stores, town.does, town.clock);
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("changes", 6, onService(this::changes)),
                new Deed("thinks better of it", 30, this::withdraws),
                new Deed("aligns his services", 1, this::aligns),
                new Deed("buys time ahead", 1, onService(this::buysTime)));
    }

    /** What the server does about changes that wait. */
    void settle() {
        desk.settleChanges().settle();
        desk.endOptions().end();
    }

    private void changes(Person person, Service service) {
        Wanted wanted =
                switch (town.random.nextInt(3)) {
                    case 0 ->
                            new Wanted(
                                    Optional.of(town.anyOf(town.plansOf(person.seller()))),
                                    Optional.empty(),
                                    Optional.empty());
                    case 1 ->
                            new Wanted(
                                    Optional.empty(),
                                    Optional.of(town.anyPeriod()),
                                    Optional.empty());
                    default ->
                            new Wanted(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(1 + town.random.nextInt(3)));
                };
        ChangeService.Command asked =
                new ChangeService.Command(
                        person.number(), service.id(), town.newId(), wanted, Optional.empty());
        Optional<Money> quoted =
                desk.changeService().quote(asked) instanceof ChangeService.Outcome.Quoted it
                        ? Optional.of(it.quote().total())
                        : Optional.empty();
        ChangeService.Command agreed =
                new ChangeService.Command(
                        person.number(), service.id(), asked.requestId(), wanted, quoted);
        twice.does(() -> isAsQuoted(desk.changeService().change(agreed)));
    }

    /** At the moment of the quote nobody is asked again. */
    static <T> T isAsQuoted(T outcome) {
        boolean isAnother =
                outcome instanceof ChangeService.Outcome.QuoteChanged
                        || outcome instanceof AlignBillingDay.Outcome.QuoteChanged
                        || outcome instanceof RenewEarly.Outcome.QuoteChanged
                        || outcome instanceof RenewLate.Outcome.QuoteChanged
                        || outcome instanceof PlaceOrder.Outcome.PriceChanged;
        require(!isAnother, "quoted otherwise: %s", outcome);
        return outcome;
    }

    /** From what waits, mostly. */
    private void withdraws(Person person) {
        List<Service> held = town.stores.services().heldBy(person.number());
        held.stream()
                .filter(service -> service.changing().isPresent() || town.once(8))
                .findFirst()
                .ifPresent(
                        service ->
                                twice.does(
                                        () ->
                                                desk.withdrawChange()
                                                        .withdraw(person.number(), service.id())));
    }

    private void aligns(Person person) {
        AlignBillingDay.Command asked =
                new AlignBillingDay.Command(
                        person.number(),
                        town.newId(),
                        1 + town.random.nextInt(31),
                        Set.of(),
                        Optional.empty());
        Optional<Money> quoted =
                desk.alignBillingDay().quote(asked) instanceof AlignBillingDay.Outcome.Quoted it
                        ? Optional.of(it.extension().totals().gross())
                        : Optional.empty();
        AlignBillingDay.Command agreed =
                new AlignBillingDay.Command(
                        person.number(), asked.requestId(), asked.day(), Set.of(), quoted);
        twice.does(() -> isAsQuoted(desk.alignBillingDay().align(agreed)));
    }

    private void buysTime(Person person, Service service) {
        RenewEarly.Command asked =
                new RenewEarly.Command(
                        person.number(),
                        service.id(),
                        town.newId(),
                        town.once(2) ? Optional.empty() : Optional.of(town.anyPeriod()),
                        Optional.empty());
        Optional<Money> quoted =
                desk.renewEarly().quote(asked) instanceof RenewEarly.Outcome.Quoted it
                        ? Optional.of(it.extension().totals().gross())
                        : Optional.empty();
        RenewEarly.Command agreed =
                new RenewEarly.Command(
                        person.number(), service.id(), asked.requestId(), asked.period(), quoted);
        twice.does(() -> isAsQuoted(desk.renewEarly().renew(agreed)));
    }

    /** On one of what somebody holds, if he holds anything. */
    private Consumer<Person> onService(BiConsumer<Person, Service> deed) {
        return person -> {
            List<Service> held = town.stores.services().heldBy(person.number());
            if (!held.isEmpty()) {
                deed.accept(person, town.anyOf(held));
            }
        };
    }
}
