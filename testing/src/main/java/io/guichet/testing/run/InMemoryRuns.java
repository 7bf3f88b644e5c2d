package io.guichet.testing.run;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.application.run.port.Causes;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Runs;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Act;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;
import io.guichet.testing.identity.InMemoryCustomers;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;
import io.guichet.testing.subscription.InMemoryServices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs in memory, with whose turn it is and which steps were played. */
public final class InMemoryRuns implements Runs, ShowRuns, Dunning, Restrictions, RunStores {

    private final InMemoryTransactions transactions;
    private final InMemoryCustomers customers;
    private final InMemoryServices services;
    private final Receivables receivables;
    private final InMemoryCauses causes;
    private final Clock clock;
    private final Table<RunId, BillingRun> runs;
    private final Table<RunId, BillingRun>.Index<List<?>> byDay;
    private final Table<List<?>, Turn> turns;
    private final Table<List<?>, Turn>.Index<List<?>> byState;
    private final Table<List<?>, Played> steps;
    private final Table<List<?>, Played>.Index<DocumentReference> byInvoice;

    private enum State {
        WAITING,
        DONE,
        PARKED
    }

    private record Turn(
            RunId run, CustomerNumber customer, State state, String error, Instant changedAt) {

        boolean isWaiting() {
            return state == State.WAITING;
        }

        Turn later(Instant now) {
            Instant next = changedAt.plusNanos(1_000);
            return new Turn(run, customer, state, error, now.isAfter(next) ? now : next);
        }
    }

    public InMemoryRuns(
            InMemoryTransactions transactions,
            InMemoryCustomers customers,
            InMemoryServices services,
            Receivables receivables,
            InMemoryCauses causes,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.services = services;
        this.receivables = receivables;
        this.causes = causes;
        this.clock = clock;
        runs = new Table<>(transactions);
        byDay = runs.by(run -> List.of(run.seller(), run.day()));
        turns = new Table<>(transactions);
        byState = turns.by(turn -> List.of(turn.run(), turn.state()));
        steps = new Table<>(transactions);
        byInvoice = steps.by(Played::invoice);
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
        return this;
    }

    @Override
    public Dunning dunning() {
        return this;
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
                .filter(customer -> causes.isAnyOf(customer, wanted, this))
                .forEach(customer -> put(run.id(), customer, State.WAITING, ""));
    }

    @Override
    public List<RunId> unfinished() {
        return runs.rows()
                .sorted(comparing(BillingRun::startedAt).reversed())
                .map(BillingRun::id)
                .filter(run -> in(run, State.WAITING).findAny().isPresent())
                .limit(10)
                .toList();
    }

    @Override
    public List<CustomerNumber> claim(RunId run, int atMost) {
        transactions.requireUnderWay();
        return byState.of(List.of(run, State.WAITING))
                .sorted(comparing(Turn::changedAt).thenComparing(turn -> turn.customer().value()))
                .map(Turn::customer)
                .limit(atMost)
                .toList();
    }

    @Override
    public boolean claim(RunId run, CustomerNumber customer) {
        transactions.requireUnderWay();
        return turns.find(List.of(run, customer)).filter(Turn::isWaiting).isPresent();
    }

    @Override
    public void done(RunId run, List<CustomerNumber> customers) {
        customers.forEach(customer -> move(run, customer, State.DONE, ""));
    }

    @Override
    public void postpone(RunId run, CustomerNumber customer) {
        turns.find(List.of(run, customer))
                .filter(Turn::isWaiting)
                .ifPresent(turn -> turns.put(List.of(run, customer), turn.later(clock.instant())));
    }

    @Override
    public void park(RunId run, CustomerNumber customer, String error) {
        move(run, customer, State.PARKED, error);
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
    public List<Played> playedOn(DocumentReference invoice) {
        return byInvoice.of(invoice).toList();
    }

    @Override
    public void add(Played step) {
        transactions.requireUnderWay();
        if (!steps.add(List.of(step.invoice(), step.round(), step.code()), step)) {
            throw new ConcurrentUpdateException("step " + step.code());
        }
    }

    @Override
    public Optional<Suspension> suspends(ServiceId service) {
        return services.billed(service, LocalDate.MIN).stream()
                .flatMap(
                        period ->
                                byInvoice
                                        .of(period.invoice())
                                        .filter(step -> !step.on().isBefore(period.from())))
                .filter(step -> step.act() == Act.SUSPEND)
                .filter(this::isOfPresentRound)
                .min(comparing(Played::on))
                .map(step -> new Suspension.Unpaid(step.on(), step.invoice()));
    }

    @Override
    public Optional<DocumentReference> restricts(CustomerNumber customer) {
        return receivables.openOf(customer).stream()
                .flatMap(open -> byInvoice.of(open.invoice()))
                .filter(step -> step.act() == Act.RESTRICT)
                .filter(this::isOfPresentRound)
                .min(comparing(Played::on))
                .map(Played::invoice);
    }

    private boolean isOfPresentRound(Played step) {
        Receivable receivable = receivables.find(step.invoice()).orElseThrow();
        return receivable.open().isPositive() && receivable.reopening().round() == step.round();
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
        turns.put(List.of(run, customer), new Turn(run, customer, state, error, clock.instant()));
    }
}
