package io.guichet.testing.simulation;

import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomer.By;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.testing.shared.Samples;

import java.util.List;
import java.util.Optional;

/** People who move, marry or found a company. */
final class Moving {

    private final Town town;
    private final Twice twice;

    Moving(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
    }

    List<Deed> deeds() {
        return List.of(new Deed("moves", 1, this::moves));
    }

    private void moves(Person person) {
        ChangeCustomer desk = town.does.changeCustomer();
        ChangeCustomer.Entry entry = desk.find(person.number()).orElseThrow();
        By by = town.anyOf(List.of(By.values()));
        Party next = by == By.OWNER ? within(entry.customer().identity()) : anywhere(person);
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
        PostalAddress address = anyAddress(there.address().country());
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

    private Party anywhere(Person person) {
        return town.once(2)
                ? Samples.company()
                : new Party(
                        PartyKind.CONSUMER,
                        "Person " + person.number(),
                        anyAddress(town.anyCountry()),
                        "",
                        "",
                        "",
                        "",
                        Optional.empty());
    }

    private PostalAddress anyAddress(String country) {
        String postalCode = country.equals("CH") ? "1003" : "75001";
        return new PostalAddress(
                1 + town.random.nextInt(200) + " rue Neuve", "", postalCode, "Ville", country);
    }
}
