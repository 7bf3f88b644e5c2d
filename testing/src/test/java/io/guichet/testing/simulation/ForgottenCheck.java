package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.application.run.port.Causes;
import io.guichet.application.run.port.Runs;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a run begins, whoever has no turn in it has nothing to be done: playing his day shows. Who
 * has a change waiting, also of what ended since, is left out, since it may be over, and before a
 * card is charged for it that is seen.
 */
final class ForgottenCheck {

    private final Town town;
    private final Set<RunId> checked = new HashSet<>();

    ForgottenCheck(Town town) {
        this.town = town;
    }

    void check() {
        for (Seller seller : town.sellers) {
            town.stores
                    .runs()
                    .on(seller.code(), town.today(seller))
                    .filter(run -> !checked.contains(run.id()))
                    .ifPresent(this::check);
        }
    }

    private void check(BillingRun run) {
        town.stores.transactions().required(() -> playOthers(run));
        checked.add(run.id());
    }

    private boolean playOthers(BillingRun run) {
        List<CustomerNumber> planned = town.stores.runs().claim(run.id(), Integer.MAX_VALUE);
        for (Person person : town.people) {
            if (person.seller().code().equals(run.seller())
                    && !planned.contains(person.number())
                    && !isChangeWaiting(person)) {
                int before = town.stores.transactions().changes() - charged(person);
                town.office
                        .runBilling(new OneTurn(run, person.number()), () -> 0)
                        .work(run.id(), 1);
                require(
                        town.stores.transactions().changes() - charged(person) == before,
                        "customer %s was forgotten by the run of %s",
                        person.number(),
                        run.day());
            }
        }
        return true;
    }

    /**
     * How many charges of what he owes are noted as tried. One that came to its end after he has
     * nothing more to charge, a debit for instance, may be noted now or never: nothing follows.
     */
    private int charged(Person person) {
        return (int)
                town.stores
                        .receivables()
                        .of(person.number())
                        .flatMap(
                                owed ->
                                        town
                                                .stores
                                                .runs()
                                                .dunning()
                                                .playedOn(owed.invoice())
                                                .stream())
                        .filter(step -> step.act() == Act.CAPTURE)
                        .count();
    }

    private boolean isChangeWaiting(Person person) {
        return town.stores.services().of(person.number()).stream()
                .flatMap(service -> service.changing().stream())
                .anyMatch(changing -> !changing.isBegun());
    }

    /** A run in which it is one customer's turn. */
    private static final class OneTurn implements Runs {

        private final BillingRun run;
        private final Deque<CustomerNumber> turn = new ArrayDeque<>();

        OneTurn(BillingRun run, CustomerNumber customer) {
            this.run = run;
            turn.add(customer);
        }

        @Override
        public Optional<BillingRun> find(RunId id) {
            return Optional.of(run);
        }

        @Override
        public Optional<BillingRun> on(SellerCode seller, LocalDate day) {
            return Optional.of(run);
        }

        @Override
        public void add(BillingRun added, Causes causes) {
            throw new IllegalStateException("there is one");
        }

        @Override
        public List<RunId> unfinished() {
            return List.of(run.id());
        }

        @Override
        public List<CustomerNumber> claim(RunId id, int atMost) {
            return List.copyOf(turn);
        }

        @Override
        public boolean claim(RunId id, CustomerNumber customer) {
            return turn.contains(customer);
        }

        @Override
        public void done(RunId id, List<CustomerNumber> customers) {
            turn.removeAll(customers);
        }

        @Override
        public int postpone(RunId id, CustomerNumber customer) {
            throw new IllegalStateException("nobody else is there");
        }

        @Override
        public void park(RunId id, CustomerNumber customer, String error) {
            throw new IllegalStateException(customer + ": " + error);
        }

        @Override
        public void hold(RunId id, List<CustomerNumber> customers, Instant until) {
            // A charge that is under way is asked for again and does nothing.
        }

        @Override
        public int retryParked(RunId id) {
            return 0;
        }
    }
}
