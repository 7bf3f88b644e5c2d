package io.guichet.testing.run;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.application.run.port.Causes;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Runs;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.identity.InMemoryCustomers;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs in memory, with whose turn it is. */
public final class InMemoryRuns implements Runs, ShowRuns, RunStores {

    private final InMemoryTransactions transactions;
    private final InMemoryCustomers customers;
    private final InMemoryDunning dunning;
    private final InMemoryCauses causes;
    private final Clock clock;
    private final Table<RunId, BillingRun> runs;
    private final Table<RunId, BillingRun>.Index<List<?>> byDay;
    private final Table<List<?>, Turn> turns;
    private final Table<List<?>, Turn>.Index<List<?>> byState;

    private enum State {
        WAITING,
        DONE,
        PARKED
    }

    private record Turn(
            RunId run,
            CustomerNumber customer,
            State state,
            String error,
            Instant changedAt,
            int lost,
            Instant heldUntil) {

        boolean isWaiting() {
            return state == State.WAITING;
        }

        Turn later(Instant now) {
            Instant next = changedAt.plusNanos(1_000);
            return new Turn(
                    run,
                    customer,
                    state,
                    error,
                    now.isAfter(next) ? now : next,
                    lost + 1,
                    Instant.MIN);
        }

        Turn held(Instant now, Instant until) {
            return new Turn(run, customer, state, error, now, lost, until);
        }

        boolean isHeld(Instant now) {
            return heldUntil.isAfter(now);
        }
    }

    public InMemoryRuns(
            InMemoryTransactions transactions,
            InMemoryCustomers customers,
            InMemoryDunning dunning,
            InMemoryCauses causes,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.dunning = dunning;
        this.causes = causes;
        this.clock = clock;
        runs = new Table<>(transactions);
        byDay = runs.by(run -> List.of(run.seller(), run.day()));
        turns = new Table<>(transactions);
        byState = turns.by(turn -> List.of(turn.run(), turn.state()));
    }

    @Override
    public Runs store() {
        return this;
    }

    @Override
    public ShowRuns showRuns() {
        return this;
    }

    @Override
    public Restrictions restrictions() {
        return dunning;
    }

    @Override
    public Dunning dunning() {
        return dunning;
    }

    @Override
    public Optional<BillingRun> find(RunId id) {
        return runs.find(id);
    }

    @Override
    public Optional<BillingRun> on(SellerCode seller, LocalDate day) {
        return byDay.of(List.of(seller, day)).findFirst();
    }

    @Override
    public void add(BillingRun run, Causes wanted) {
        transactions.requireUnderWay();
        if (on(run.seller(), run.day()).isPresent()) {
            throw new ConcurrentUpdateException("run of " + run.day());
        }
        runs.put(run.id(), run);
        customers
                .rows()
                .filter(customer -> customer.seller().equals(run.seller()))
                .map(Customer::number)
                .filter(customer -> causes.isAnyOf(customer, wanted, dunning))
                .forEach(customer -> put(run.id(), customer, State.WAITING, ""));
    }

    @Override
    public List<RunId> unfinished() {
        return runs.rows()
                .sorted(comparing(BillingRun::startedAt).reversed())
                .map(BillingRun::id)
                .filter(run -> claimable(run).findAny().isPresent())
                .limit(10)
                .toList();
    }

    @Override
    public List<CustomerNumber> claim(RunId run, int atMost) {
        transactions.requireUnderWay();
        return claimable(run)
                .sorted(comparing(Turn::changedAt).thenComparing(turn -> turn.customer().value()))
                .map(Turn::customer)
                .limit(atMost)
                .toList();
    }

    @Override
    public boolean claim(RunId run, CustomerNumber customer) {
        transactions.requireUnderWay();
        return claimable(run).anyMatch(turn -> turn.customer().equals(customer));
    }

    private Stream<Turn> claimable(RunId run) {
        Instant now = clock.instant();
        return byState.of(List.of(run, State.WAITING)).filter(turn -> !turn.isHeld(now));
    }

    @Override
    public void done(RunId run, List<CustomerNumber> customers) {
        customers.forEach(customer -> move(run, customer, State.DONE, ""));
    }

    @Override
    public int postpone(RunId run, CustomerNumber customer) {
        Optional<Turn> later =
                turns.find(List.of(run, customer))
                        .filter(Turn::isWaiting)
                        .map(turn -> turn.later(clock.instant()));
        later.ifPresent(turn -> turns.put(List.of(run, customer), turn));
        return later.map(Turn::lost).orElse(0);
    }

    @Override
    public void park(RunId run, CustomerNumber customer, String error) {
        move(run, customer, State.PARKED, error);
    }

    @Override
    public void hold(RunId run, List<CustomerNumber> held, Instant until) {
        transactions.requireUnderWay();
        for (CustomerNumber customer : held) {
            turns.find(List.of(run, customer))
                    .filter(Turn::isWaiting)
                    .map(turn -> turn.held(clock.instant(), until))
                    .ifPresent(turn -> turns.put(List.of(run, customer), turn));
        }
    }

    @Override
    public int retryParked(RunId run) {
        List<Turn> parked = in(run, State.PARKED).toList();
        parked.forEach(turn -> put(run, turn.customer(), State.WAITING, ""));
        return parked.size();
    }

    @Override
    public Optional<Progress> progress(RunId id) {
        return runs.find(id).map(this::progress);
    }

    @Override
    public List<BillingRun> latest(SellerCode seller) {
        return runs.rows()
                .filter(run -> run.seller().equals(seller))
                .sorted(comparing(BillingRun::day).reversed())
                .limit(100)
                .toList();
    }

    @Override
    public Map<RunId, Long> waiting(SellerCode seller) {
        return turns.rows()
                .filter(Turn::isWaiting)
                .filter(turn -> runs.find(turn.run()).orElseThrow().seller().equals(seller))
                .collect(groupingBy(Turn::run, counting()));
    }

    @Override
    public List<Parked> parked(RunId run) {
        return in(run, State.PARKED)
                .map(turn -> new Parked(turn.customer(), turn.error()))
                .limit(100)
                .toList();
    }

    @Override
    public long parkedNow() {
        return runs.rows()
                .filter(run -> latest(run.seller()).getFirst().equals(run))
                .mapToLong(run -> in(run.id(), State.PARKED).count())
                .sum();
    }

    private Progress progress(BillingRun run) {
        Instant lastAt =
                in(run.id(), State.DONE)
                        .map(Turn::changedAt)
                        .max(Instant::compareTo)
                        .orElse(run.startedAt());
        return new Progress(
                run,
                in(run.id(), State.DONE).count(),
                in(run.id(), State.WAITING).count(),
                in(run.id(), State.PARKED).count(),
                lastAt);
    }

    private Stream<Turn> in(RunId run, State state) {
        return byState.of(List.of(run, state)).sorted(comparing(turn -> turn.customer().value()));
    }

    private void move(RunId run, CustomerNumber customer, State state, String error) {
        if (turns.find(List.of(run, customer)).filter(Turn::isWaiting).isPresent()) {
            put(run, customer, state, error);
        }
    }

    private void put(RunId run, CustomerNumber customer, State state, String error) {
        transactions.requireUnderWay();
        turns.put(
                List.of(run, customer),
                new Turn(run, customer, state, error, clock.instant(), 0, Instant.MIN));
    }
}
