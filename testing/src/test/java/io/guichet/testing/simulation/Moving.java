package io.guichet.testing.simulation;

import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomer.By;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;

import java.util.List;
import java.util.Optional;

/** People who move, marry or found a company. */
final class Moving {

    private final Town town;
    private final Twice twice;
    private final Folk folk;

    Moving(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        folk = new Folk(town);
    }

    List<Deed> deeds() {
        return List.of(new Deed("moves", 1, this::moves));
    }

    private void moves(Person person) {
        ChangeCustomer desk = town.does.changeCustomer();
        ChangeCustomer.Entry entry = desk.find(person.number()).orElseThrow();
        By by = town.anyOf(List.of(By.values()));
        Party next =
                by == By.OWNER
                        ? within(entry.customer().identity())
                        : folk.anybody(person.number().value());
        ChangeCustomer.Command command =
                new ChangeCustomer.Command(
                        person.number(),
                        entry.version(),
                        new ChangeCustomer.Details(
                                next,
                                new EmailAddress(entry.customer().email()),
                                town.anyOf(List.of(Language.values()))),
                        by,
                        "somebody");
        twice.does(() -> desk.change(command));
    }

    private Party within(Party there) {
        PostalAddress address = folk.anyAddress(there.address().country());
        return new Party(
                there.kind(),
                there.kind() == PartyKind.CONSUMER ? "Anna Neuve" : there.name(),
                address,
                there.siren(),
                there.siret(),
                there.vatId(),
                there.registration(),
                Optional.empty());
    }
}
