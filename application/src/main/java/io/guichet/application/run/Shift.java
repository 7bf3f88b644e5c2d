package io.guichet.application.run;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.run.TurnsTogether.Played;
import io.guichet.application.run.batch.Heads;
import io.guichet.application.run.port.Runs;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.ProcessFaults;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What one caller works on a run: many turns together in one transaction; whoever cannot be played
 * so has his turn alone afterwards, and all have if the transaction fails. A turn that fails is
 * parked; one that loses a race goes to the end of the queue, and when it comes round again the
 * shift is over; one that does so again and again is parked as well.
 */
final class Shift {

    private static final Logger LOG = System.getLogger(Shift.class.getName());

    /** Enough to make statements cheap, few enough not to hold a series for long. */
    private static final int TOGETHER = 500;

    /** With a job every other second, at least most of a minute. */
    private static final int MOST_LOST = 20;

    private final BillingRun run;
    private final LocalDate day;
    private final Currency currency;
    private final Means means;
    private final Set<CustomerNumber> postponed = new HashSet<>();
    private final CustomerDay customerDay;
    private final TurnsTogether together;
    private final ChargesOfTurns charges;

    /** What it takes to work. */
    record Means(
            Runs runs,
            TradingParties parties,
            RunBillingHandler.Work work,
            Transactions transactions,
            Clock clock,
            Heads heads) {}

    Shift(BillingRun run, LocalDate day, Currency currency, Means means) {
        this.run = run;
        this.day = day;
        this.currency = currency;
        this.means = means;
        this.customerDay = CustomerDays.over(means.work().stores(), means.clock());
        this.together = new TurnsTogether(means.work().stores(), means.clock(), means.heads());
        this.charges = new ChargesOfTurns(run, day, means, this::putOff);
    }

    /** For how many customers it worked. */
    int work(int atMost) {
        int worked = 0;
        int some = 1;
        while (some > 0 && worked < atMost) {
            some = workTogether(Math.min(TOGETHER, atMost - worked));
            worked += some;
        }
        return worked;
    }

    /** Many turns in one transaction, then those alone that it left; for how many. */
    private int workTogether(int atMost) {
        if (atMost == 1) {
            return workAlone(1);
        }
        Played played;
        try {
            played = means.transactions().required(() -> playTogether(atMost));
        } catch (RuntimeException | Error trouble) {
            return workAloneAfter(trouble, atMost);
        } finally {
            means.heads().forget();
        }
        charges.make(played.charges());
        played.left().forEach(customer -> workOnce(() -> claim(customer)));
        return played.done().size() + played.left().size();
    }

    private int workAloneAfter(Throwable trouble, int atMost) {
        LOG.log(Level.DEBUG, "turns of run " + run.id() + " are played alone", trouble);
        int worked = workAlone(atMost);
        ProcessFaults.throwOn(trouble);
        return worked;
    }

    private int workAlone(int atMost) {
        int worked = 0;
        while (worked < atMost && workOnce(this::claimNext)) {
            worked++;
        }
        return worked;
    }

    private Played playTogether(int atMost) {
        List<CustomerNumber> claimed =
                means.runs().claim(run.id(), atMost).stream()
                        .filter(customer -> !postponed.contains(customer))
                        .toList();
        if (claimed.isEmpty()) {
            return Played.NOTHING;
        }
        Played played = together.play(claimed, day, currency);
        charges.close(played.done(), played.charges());
        return played;
    }

    /** Whether there was anybody to work for. */
    private boolean workOnce(Supplier<Optional<CustomerNumber>> claim) {
        AtomicReference<CustomerNumber> claimed = new AtomicReference<>();
        try {
            Optional<List<Captures.Charge>> due =
                    means.transactions()
                            .required(
                                    () -> {
                                        Optional<CustomerNumber> next = claim.get();
                                        claimed.set(next.orElse(null));
                                        return next.map(this::play);
                                    });
            due.ifPresent(charges::make);
            return due.isPresent();
        } catch (RuntimeException | Error fault) {
            if (claimed.get() == null) {
                throw fault;
            }
            putOff(claimed.get(), fault);
            return true;
        }
    }

    private Optional<CustomerNumber> claimNext() {
        return means.runs().claim(run.id()).filter(customer -> !postponed.contains(customer));
    }

    private Optional<CustomerNumber> claim(CustomerNumber customer) {
        return Optional.of(customer).filter(number -> means.runs().claim(run.id(), number));
    }

    private List<Captures.Charge> play(CustomerNumber number) {
        Customer customer = means.parties().customer(number).orElseThrow();
        List<Captures.Charge> due = customerDay.play(customer, day);
        charges.close(List.of(number), due);
        return due;
    }

    /**
     * Whoever lost a race comes after everybody else; whoever fails otherwise is parked, also if
     * the process cannot go on: the next one does so behind him.
     */
    private void putOff(CustomerNumber customer, Throwable fault) {
        if (fault instanceof ConcurrentUpdateException) {
            LOG.log(Level.DEBUG, "the turn of customer " + customer + " lost a race", fault);
            postponed.add(customer);
            note(runs -> postpone(runs, customer, fault));
        } else {
            LOG.log(Level.WARNING, "the turn of customer " + customer + " failed", fault);
            note(runs -> runs.park(run.id(), customer, fault.toString()));
            ProcessFaults.throwOn(fault);
        }
    }

    /** What goes on being lost is no race, or one that only somebody else can end. */
    private void postpone(Runs runs, CustomerNumber customer, Throwable fault) {
        int lost = runs.postpone(run.id(), customer);
        if (lost >= MOST_LOST) {
            LOG.log(Level.WARNING, "the turn of customer " + customer + " lost every race", fault);
            runs.park(run.id(), customer, "lost " + lost + " races, the last one by " + fault);
        }
    }

    private void note(Consumer<Runs> what) {
        means.transactions()
                .required(
                        () -> {
                            what.accept(means.runs());
                            return true;
                        });
    }
}
