package io.guichet.testing.simulation;

import io.guichet.application.billing.StateReference;
import io.guichet.application.billing.StateReference.Seen;
import io.guichet.application.billing.StateReference.Wanted;
import io.guichet.application.billing.StateReferenceHandler;
import io.guichet.application.payment.WatchCredit;
import io.guichet.application.payment.WatchCreditHandler;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What customers want printed on their invoices, and to be told of their credit. */
final class Wishing {

    private final Town town;
    private final Twice twice;
    private final StateReference references;
    private final WatchCredit credit;

    Wishing(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        references =
                new StateReferenceHandler(
                        town.stores.wishes().references(),
                        town.does.parties(),
                        town.stores.ledger(),
                        town.stores.transactions());
        credit =
                new WatchCreditHandler(
                        town.stores.wishes().thresholds(),
                        town.does.parties(),
                        town.stores.ledger(),
                        town.stores.outbox(),
                        town.stores.transactions(),
                        town.clock);
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("states a reference", 1, this::states),
                new Deed("changes or disables a reference", 1, this::changes),
                new Deed("watches his credit", 1, this::watches),
                new Deed("says what becomes of his credit", 1, this::chooses));
    }

    /** Tells whose credit fell. */
    void tell() {
        credit.tell();
    }

    private void states(Person person) {
        UUID id = town.newId();
        Wanted wanted = wanted(person);
        twice.does(() -> references.state(person.number(), id, wanted));
    }

    private void changes(Person person) {
        List<StatedReference> stated = references.list(person.number());
        if (stated.isEmpty()) {
            return;
        }
        StatedReference one = town.anyOf(stated);
        Seen seen = new Seen(person.number(), one.id(), one.version());
        Wanted wanted = wanted(person);
        if (town.once(2)) {
            twice.does(() -> references.disable(seen));
        } else {
            twice.does(() -> references.change(seen, wanted));
        }
    }

    private Wanted wanted(Person person) {
        LocalDate from = town.today(person.seller()).plusDays(town.random.nextInt(20));
        return new Wanted(
                new BuyerReference(
                        town.anyOf(List.of(Kind.values())), "PO-" + town.random.nextInt(1000)),
                from,
                Optional.of(from.plusDays(1 + town.random.nextInt(90)))
                        .filter(end -> town.random.nextInt(3) > 0));
    }

    /** Where it is for him to say. */
    private void chooses(Person person) {
        boolean isAutomatic = town.once(2);
        twice.does(() -> town.office.chooseCreditUse().choose(person.number(), isAutomatic));
    }

    private void watches(Person person) {
        if (town.once(4)) {
            credit.stop(person.number());
            return;
        }
        Money amount = Money.euros(1 + town.random.nextInt(50) + ".00");
        twice.does(() -> credit.watch(person.number(), amount));
    }
}
