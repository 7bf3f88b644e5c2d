package io.guichet.application.run;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.run.port.Runs;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What one caller works on a run. A turn that fails is parked; one that loses a race goes to the
 * end of the queue, and when it comes round again the shift is over. Cards are charged until the
 * provider does not answer: the charges that are left are due again the next day.
 */
final class Shift {

    private static final Logger LOG = System.getLogger(Shift.class.getName());

    private final BillingRun run;
    private final LocalDate day;
    private final Means means;
    private final Set<CustomerNumber> postponed = new HashSet<>();
    private boolean isProviderThere = true;

    /** What it takes to work. */
    record Means(
            Runs runs,
            TradingParties parties,
            RunBillingHandler.Work work,
            Transactions transactions) {}

    Shift(BillingRun run, LocalDate day, Means means) {
        this.run = run;
        this.day = day;
        this.means = means;
    }

    /** For how many customers it worked. */
    int work(int atMost) {
        int worked = 0;
        while (worked < atMost && workOnce()) {
            worked++;
        }
        return worked;
    }

    /** Whether there was anybody to work for. */
    private boolean workOnce() {
        AtomicReference<CustomerNumber> claimed = new AtomicReference<>();
        try {
            Optional<List<Captures.Charge>> charges =
                    means.transactions().required(() -> playNext(claimed));
            charges.ifPresent(this::charge);
            return charges.isPresent();
        } catch (ConcurrentUpdateException lost) {
            postpone(claimed.get(), lost);
            return true;
        } catch (RuntimeException fault) {
            park(claimed.get(), fault);
            return true;
        }
    }

    private Optional<List<Captures.Charge>> playNext(AtomicReference<CustomerNumber> claimed) {
        Optional<CustomerNumber> next =
                means.runs().claim(run.id()).filter(customer -> !postponed.contains(customer));
        claimed.set(next.orElse(null));
        return next.map(this::play);
    }

    private List<Captures.Charge> play(CustomerNumber number) {
        Customer customer = means.parties().customer(number).orElseThrow();
        List<Captures.Charge> charges = means.work().customerDay().play(customer, day);
        means.runs().done(run.id(), number);
        return charges;
    }

    private void charge(List<Captures.Charge> charges) {
        isProviderThere = isProviderThere && means.work().captures().charge(charges, day);
    }

    private void postpone(CustomerNumber customer, ConcurrentUpdateException lost) {
        if (customer == null) {
            throw lost;
        }
        LOG.log(Level.DEBUG, "the turn of customer " + customer + " lost a race", lost);
        postponed.add(customer);
        means.transactions()
                .required(
                        () -> {
                            means.runs().postpone(run.id(), customer);
                            return true;
                        });
    }

    private void park(CustomerNumber customer, RuntimeException fault) {
        if (customer == null) {
            throw fault;
        }
        LOG.log(Level.WARNING, "the turn of customer " + customer + " failed", fault);
        means.transactions()
                .required(
                        () -> {
                            means.runs().park(run.id(), customer, fault.toString());
                            return true;
                        });
    }
}
