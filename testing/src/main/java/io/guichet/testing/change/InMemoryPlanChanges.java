package io.guichet.testing.change;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Changes in memory. */
public final class InMemoryPlanChanges implements PlanChanges {

    private static final Comparator<PlanChange> FIRST_DUE =
            comparing(PlanChange::expiresOn)
                    .thenComparing(PlanChange::askedAt)
                    .thenComparing(PlanChange::id, Ids.BY_BYTES);

    private final InMemoryTransactions transactions;
    private final Receivables receivables;
    private final Function<ServiceId, Optional<Service>> services;
    private final Table<UUID, PlanChange> changes;
    private final Table<UUID, PlanChange>.Index<ServiceId> byService;
    private final Table<UUID, PlanChange>.Index<State> byState;

    /** {@code services} finds the changed ones. */
    public InMemoryPlanChanges(
            InMemoryTransactions transactions,
            Receivables receivables,
            Function<ServiceId, Optional<Service>> services) {
        this.transactions = transactions;
        this.services = services;
        this.receivables = receivables;
        changes = new Table<>(transactions);
        byService = changes.by(PlanChange::service);
        byState = changes.by(PlanChange::state);
    }

    @Override
    public Optional<PlanChange> find(UUID id) {
        return changes.find(id);
    }

    @Override
    public Optional<PlanChange> pendingOf(ServiceId service) {
        return byService.of(service).filter(PlanChange::isPending).findFirst();
    }

    @Override
    public List<PlanChange> invoicedOf(ServiceId service) {
        return byService
                .of(service)
                .filter(change -> change.state() == State.APPLIED && change.invoice().isPresent())
                .sorted(
                        comparing(PlanChange::askedAt)
                                .reversed()
                                .thenComparing(PlanChange::id, Ids.BY_BYTES))
                .toList();
    }

    @Override
    public List<PlanChange> on(DocumentReference invoice) {
        return changes.rows()
                .filter(change -> change.invoice().equals(Optional.of(invoice)))
                .sorted(comparing(PlanChange::askedAt).thenComparing(PlanChange::id, Ids.BY_BYTES))
                .toList();
    }

    @Override
    public List<UUID> due(LocalDate day, Collection<UUID> besides, int limit) {
        return byState.of(State.PENDING)
                .filter(change -> change.invoice().isPresent() && !besides.contains(change.id()))
                .filter(change -> isSettled(change) || isOver(change, day))
                .sorted(
                        comparing((PlanChange change) -> !isSettled(change))
                                .thenComparing(change -> invoiced(change).reserved().isPositive())
                                .thenComparing(FIRST_DUE))
                .map(PlanChange::id)
                .limit(limit)
                .toList();
    }

    @Override
    public void add(PlanChange change) {
        transactions.requireUnderWay();
        transactions.alone(
                () -> {
                    boolean isSecond =
                            change.isPending() && pendingOf(change.service()).isPresent();
                    if (isSecond || !changes.add(change.id(), change)) {
                        throw new ConcurrentUpdateException("change " + change.id());
                    }
                    return true;
                });
    }

    @Override
    public void save(PlanChange change) {
        transactions.requireUnderWay();
        transactions.alone(
                () -> {
                    long stored = changes.find(change.id()).map(PlanChange::version).orElse(-1L);
                    if (stored != change.version()) {
                        throw new ConcurrentUpdateException("change " + change.id());
                    }
                    return changes.put(change.id(), next(change));
                });
    }

    private boolean isOver(PlanChange change, LocalDate day) {
        return !change.expiresOn().isAfter(day)
                && (invoiced(change).reserved().isZero()
                        || isLeft(services.apply(change.service()).orElseThrow(), day));
    }

    private static boolean isLeft(Service service, LocalDate day) {
        return !service.paidUntil().isAfter(day)
                || service.changing().isEmpty()
                || !service.state().isHeld();
    }

    private boolean isSettled(PlanChange change) {
        return invoiced(change).open().isZero();
    }

    private Receivable invoiced(PlanChange change) {
        return receivables.find(change.invoice().orElseThrow()).orElseThrow();
    }

    private static PlanChange next(PlanChange change) {
        return new PlanChange(
                change.id(),
                change.service(),
                change.customer(),
                change.from(),
                change.target(),
                change.quantity(),
                change.total(),
                change.invoice(),
                change.askedAt(),
                change.expiresOn(),
                change.state(),
                change.version() + 1);
    }
}
