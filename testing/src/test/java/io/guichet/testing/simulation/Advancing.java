package io.guichet.testing.simulation;

import io.guichet.application.billing.AgreeTerm;
import io.guichet.application.billing.AgreeTermHandler;
import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.ordering.AdvanceShare;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What staff agrees with customers: to pay a part in advance, or later than others. */
final class Advancing {

    private final Town town;
    private final Twice twice;
    private final AgreeTerm agreeTerm;

    Advancing(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        agreeTerm =
                new AgreeTermHandler(
                        town.stores.wishes().terms(),
                        town.does.parties(),
                        town.stores.transactions(),
                        town.clock);
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("is asked for an advance", 12, onOrder(this::asks)),
                new Deed("has what he paid in part delivered", 12, onOrder(this::delivers)),
                new Deed("agrees on when to pay", 1, this::agrees));
    }

    private void asks(PendingOrder order) {
        LocalDate until =
                town.today(sellerOf(order).seller()).plusDays(20 + town.random.nextInt(40));
        AdvanceShare share = new AdvanceShare.Percent(1 + town.random.nextInt(99));
        AskAdvance.Command command = new AskAdvance.Command(order.number(), share, until);
        twice.does(() -> town.does.orderDesk().askAdvance().ask(command));
    }

    private void delivers(PendingOrder order) {
        DeliverOrder.Command command = new DeliverOrder.Command(order.number());
        twice.does(() -> town.does.orderDesk().deliverOrder().deliver(command));
    }

    /**
     * From tomorrow on, so that all that is issued on a day has one term. Staff agrees on nothing
     * twice at one instant.
     */
    private void agrees(Person person) {
        LocalDate from = town.today(person.seller()).plusDays(1 + town.random.nextInt(9));
        boolean isEndOfMonth = town.once(2);
        PaymentTerm term =
                new PaymentTerm(town.random.nextInt(isEndOfMonth ? 46 : 61), isEndOfMonth);
        AgreeTerm.Command command =
                new AgreeTerm.Command(
                        person.number(),
                        from,
                        town.once(3) ? Optional.empty() : Optional.of(term),
                        PublicPayer.UNDERTAKING,
                        "staff");
        town.clock.advance(Duration.ofSeconds(1));
        agreeTerm.agree(command);
    }

    private Person sellerOf(PendingOrder order) {
        return town.people.stream()
                .filter(person -> person.number().equals(order.customer()))
                .findFirst()
                .orElseThrow();
    }

    /** The last purchase that waits for its money. */
    private Consumer<Person> onOrder(Consumer<PendingOrder> deed) {
        return person ->
                town.stores
                        .pendingOrders()
                        .of(person.number())
                        .filter(order -> order.kind() == OrderKind.PURCHASE)
                        .filter(order -> order.state() == OrderState.NOT_PAID)
                        .reduce((first, second) -> second)
                        .ifPresent(deed);
    }
}
