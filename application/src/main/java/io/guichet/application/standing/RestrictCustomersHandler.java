package io.guichet.application.standing;

import io.guichet.application.notification.Notice;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.RestrictedModes;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.RestrictedMode;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** One customer after the other, decided anew under his lock; whoever was faster told him. */
public final class RestrictCustomersHandler implements RestrictCustomers {

    private static final int AT_ONCE = 200;

    private final RestrictedModes modes;
    private final MeansShown means;
    private final Holding holding;
    private final Transactions transactions;
    private final Clock clock;

    public RestrictCustomersHandler(
            RestrictedModes modes,
            MeansShown means,
            Holding holding,
            Transactions transactions,
            Clock clock) {
        this.modes = modes;
        this.means = means;
        this.holding = holding;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int begin() {
        return each(after -> modes.beginning(after, AT_ONCE), this::isBegun);
    }

    @Override
    public int end() {
        return each(after -> modes.ending(after, AT_ONCE), this::isEnded);
    }

    private int each(
            Function<Long, List<CustomerNumber>> page, Predicate<CustomerNumber> decision) {
        OneByOne round = new OneByOne("customer");
        List<CustomerNumber> some = transactions.required(() -> page.apply(0L));
        while (!some.isEmpty()) {
            round.each(some, Function.identity(), customer -> isDone(customer, decision));
            long last = some.getLast().value();
            some = transactions.required(() -> page.apply(last));
        }
        return round.done();
    }

    private boolean isDone(CustomerNumber customer, Predicate<CustomerNumber> decision) {
        try {
            return transactions.required(
                    () -> {
                        holding.lock(customer);
                        return decision.test(customer);
                    });
        } catch (ConcurrentUpdateException faster) {
            return false;
        }
    }

    private boolean isBegun(CustomerNumber customer) {
        if (modes.of(customer).isPresent() || means.hasOne(customer)) {
            return false;
        }
        RestrictedMode mode = new RestrictedMode(UUID.randomUUID(), customer, clock.instant());
        modes.begin(mode);
        holding.tell(Notice.Kind.RESTRICTION_BEGAN, mode);
        return true;
    }

    private boolean isEnded(CustomerNumber customer) {
        Optional<RestrictedMode> over = modes.of(customer).filter(mode -> means.hasOne(customer));
        over.ifPresent(
                mode -> {
                    modes.end(mode);
                    holding.tell(Notice.Kind.RESTRICTION_ENDED, mode);
                });
        return over.isPresent();
    }
}
