package io.guichet.application.run;

import io.guichet.application.run.batch.Batch;
import io.guichet.application.run.batch.Heads;
import io.guichet.application.run.port.DayStores;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Plays many turns in one batch, inside a transaction: on a guess where the series will stand,
 * while the batch before is still being written; once more with the heads locked if the guess was
 * wrong. An error ends the batch, since nobody knows what it left of what its turns share.
 */
final class TurnsTogether {

    private static final Logger LOG = System.getLogger(Shift.class.getName());

    private final DayStores stores;
    private final Clock clock;
    private final Heads heads;

    /** What came of the turns; those of {@code left} are to be played alone. */
    record Played(
            List<Captures.Charge> charges, List<CustomerNumber> done, List<CustomerNumber> left) {

        static final Played NOTHING = new Played(List.of(), List.of(), List.of());
    }

    TurnsTogether(DayStores stores, Clock clock, Heads heads) {
        this.stores = stores;
        this.clock = clock;
        this.heads = heads;
    }

    Played play(List<CustomerNumber> customers, LocalDate day, Currency currency) {
        heads.forget();
        if (heads.areGuessed()) {
            Batch guessed = new Batch(stores, customers, currency, Optional.of(heads));
            Played played = heads.inTurn(() -> play(guessed, customers, day));
            if (guessed.lockHeads()) {
                guessed.write();
                return played;
            }
            heads.wasWrong();
        }
        Batch batch = new Batch(stores, customers, currency, Optional.empty());
        Played played = play(batch, customers, day);
        batch.write();
        return played;
    }

    private Played play(Batch batch, List<CustomerNumber> customers, LocalDate day) {
        CustomerDay customerDay = CustomerDays.over(batch.stores(), clock);
        Played played = new Played(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (CustomerNumber number : customers) {
            try {
                Customer customer = batch.stores().people().customers().find(number).orElseThrow();
                played.charges().addAll(customerDay.play(customer, day));
                batch.keep();
                played.done().add(number);
            } catch (RuntimeException trouble) {
                LOG.log(Level.DEBUG, "customer " + number + " has his turn alone", trouble);
                batch.drop();
                played.left().add(number);
            }
        }
        heads.expect(batch.ends());
        return played;
    }
}
