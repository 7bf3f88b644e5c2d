package io.guichet.testing.simulation;

import io.guichet.application.debit.BookCollection;
import io.guichet.application.debit.RefuseCollection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.identity.Seller;
import io.guichet.testing.debit.DebitDesk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Mandates of customers, and the files that go to the bank and what it makes of them. */
final class Debiting {

    private static final int DAYS_AHEAD = 14;
    private static final int WATCHED = 60;

    private final Town town;
    private final Twice twice;
    private final DebitDesk desk;
    private final List<File> files = new ArrayList<>();

    /** One that was made. */
    record File(Seller seller, CollectionId id) {}

    Debiting(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        desk = new DebitDesk(town.does);
        List.of("a file is made", "a file is refused", "a file is booked", "a debit is returned")
                .forEach(town.tally::expects);
        town.sellers.forEach(seller -> desk.collectsAs(seller.code(), DebitDesk.CREDITOR));
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("signs a mandate", 2, this::signs),
                new Deed("chooses a mandate", 1, onMandate(this::chooses)),
                new Deed("revokes a mandate", 1, onMandate(this::revokes)));
    }

    List<File> files() {
        return files;
    }

    /** Staff sends files and books them; the bank returns some debits, and whole files. */
    void banksWork() {
        for (Seller seller : town.sellers) {
            if (town.once(4)) {
                File file = new File(seller, new CollectionId(town.newId()));
                tries("a file is made", () -> makes(file));
                if (town.stores.debits().collections().find(file.id()).isPresent()) {
                    files.add(file);
                }
            }
        }
        for (File file : List.copyOf(files)) {
            if (town.once(500)) {
                tries("a file is refused", () -> refuses(file));
            } else if (town.once(3)) {
                tries("a file is booked", () -> books(file));
            }
            if (town.once(150)) {
                returnsOneOf(file);
            }
        }
        if (files.size() > WATCHED) {
            files.stream().filter(this::isOver).findFirst().ifPresent(files::remove);
        }
    }

    /** No bank says anything more of it but returns. */
    private boolean isOver(File file) {
        return town.stores.debits().debits().in(file.id()).stream().noneMatch(Debit::isPending);
    }

    private Object makes(File file) {
        return desk.makes(
                file.id(), file.seller().code(), town.today(file.seller()).plusDays(DAYS_AHEAD));
    }

    private BookCollection.Outcome books(File file) {
        return desk.books(file.seller().code(), file.id());
    }

    private RefuseCollection.Outcome refuses(File file) {
        return desk.refuses(file.seller().code(), file.id(), "after the cut-off");
    }

    private void returnsOneOf(File file) {
        List<Debit> debits = town.stores.debits().debits().in(file.id());
        if (!debits.isEmpty()) {
            Debit debit = town.anyOf(debits);
            ReturnCode code =
                    town.once(2) ? ReturnCode.AM04 : town.anyOf(List.of(ReturnCode.values()));
            tries("a debit is returned", () -> desk.returns(debit.id(), code));
        }
    }

    private void signs(Person person) {
        MandateId id = new MandateId(town.newId());
        twice.does(() -> desk.signs(person.number(), id, DebitDesk.ACCOUNT));
    }

    private void chooses(Mandate mandate) {
        twice.does(() -> desk.chooses(mandate.customer(), mandate.id()));
    }

    private void revokes(Mandate mandate) {
        boolean byStaff = town.once(2);
        twice.does(() -> desk.ends(mandate.customer(), mandate.id(), byStaff));
    }

    private Consumer<Person> onMandate(Consumer<Mandate> deed) {
        return person -> {
            List<Mandate> mandates = desk.of(person.number());
            if (!mandates.isEmpty()) {
                deed.accept(town.anyOf(mandates));
            }
        };
    }

    /** After a crash it is done later, or never. */
    private void tries(String what, Supplier<?> work) {
        try {
            town.tally.during(what, () -> twice.does(work));
        } catch (Crash crash) {
            town.machine.comesUp();
            Logger.getLogger(Debiting.class.getName()).log(Level.FINE, "left", crash);
        }
    }
}
