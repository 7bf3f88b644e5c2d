package io.guichet.application.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.guichet.application.run.Captures.Charge;
import io.guichet.application.shared.ProcessFaults;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Makes the charges that turns ask for, once they are played. Such a turn is held until its charges
 * are made: if this process ends before, it comes again, finds what is still to be charged, and the
 * same attempts are made, which charge once. Cards are charged until the provider does not answer:
 * the charges that are left are due again the next day.
 */
final class ChargesOfTurns {

    /** More than twice as long as a charge takes, with all that it may wait for. */
    private static final Duration HELD = Duration.ofMinutes(5);

    private final BillingRun run;
    private final LocalDate day;
    private final Shift.Means means;
    private final BiConsumer<CustomerNumber, Throwable> putOff;
    private Instant heldUntil = Instant.MIN;
    private boolean isProviderThere = true;

    /** {@code putOff} is told whose charge failed. */
    ChargesOfTurns(
            BillingRun run,
            LocalDate day,
            Shift.Means means,
            BiConsumer<CustomerNumber, Throwable> putOff) {
        this.run = run;
        this.day = day;
        this.means = means;
        this.putOff = putOff;
    }

    /**
     * Holds turns that were played and ask for some of these charges; all others are done. To be
     * called by the transaction that plays them.
     */
    void close(List<CustomerNumber> played, List<Charge> charges) {
        Set<CustomerNumber> charged = byPayer(charges).keySet();
        if (!charged.isEmpty()) {
            hold(charged);
        }
        means.runs().done(run.id(), played.stream().filter(one -> !charged.contains(one)).toList());
    }

    /** One that fails holds up no other; his turn is put off. */
    void make(List<Charge> charges) {
        Map<CustomerNumber, List<Charge>> due = byPayer(charges);
        Set<CustomerNumber> left = new LinkedHashSet<>(due.keySet());
        due.forEach(
                (customer, some) -> {
                    Optional<Throwable> fault = makeAll(some, left).or(() -> end(customer));
                    left.remove(customer);
                    fault.ifPresent(failed -> putOff.accept(customer, failed));
                });
    }

    private static Map<CustomerNumber, List<Charge>> byPayer(List<Charge> charges) {
        return charges.stream()
                .collect(
                        groupingBy(
                                charge -> charge.receivable().customer(),
                                LinkedHashMap::new,
                                toList()));
    }

    /** Answers the first fault, or that of the process. */
    private Optional<Throwable> makeAll(List<Charge> charges, Set<CustomerNumber> left) {
        Optional<Throwable> first = Optional.empty();
        for (Charge due : charges) {
            goOnHolding(left);
            try {
                isProviderThere = isProviderThere && means.work().captures().charge(due, day);
            } catch (RuntimeException | Error fault) {
                if (ProcessFaults.isOne(fault)) {
                    return Optional.of(fault);
                }
                first = first.or(() -> Optional.of(fault));
            }
        }
        return first;
    }

    private void goOnHolding(Set<CustomerNumber> customers) {
        if (means.clock().instant().plus(HELD.dividedBy(2)).isAfter(heldUntil)) {
            means.transactions().required(() -> hold(customers));
        }
    }

    private boolean hold(Set<CustomerNumber> customers) {
        heldUntil = means.clock().instant().plus(HELD);
        means.runs().hold(run.id(), List.copyOf(customers), heldUntil);
        return true;
    }

    /** Answers what went wrong. */
    private Optional<Throwable> end(CustomerNumber customer) {
        try {
            means.transactions().required(() -> done(customer));
            return Optional.empty();
        } catch (RuntimeException | Error fault) {
            return Optional.of(fault);
        }
    }

    private boolean done(CustomerNumber customer) {
        means.runs().done(run.id(), customer);
        return true;
    }
}
