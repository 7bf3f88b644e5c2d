package io.guichet.testing.payment;

import static java.util.Comparator.comparing;

import io.guichet.application.payment.port.Refunds;
import io.guichet.application.payment.query.ListRefunds;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.Refund.State;
import io.guichet.domain.payment.RefundId;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Money on its way back, in memory. */
public final class InMemoryRefunds implements Refunds, ListRefunds {

    private static final Comparator<RefundPosition> OLDEST_FIRST =
            comparing(RefundPosition::startedAt).thenComparing(RefundPosition::id, Ids.BY_BYTES);

    private final InMemoryTransactions transactions;
    private final Table<RefundId, Refund> refunds;

    public InMemoryRefunds(InMemoryTransactions transactions) {
        this.transactions = transactions;
        refunds = new Table<>(transactions);
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return refunds.find(id);
    }

    @Override
    public List<Refund> of(PaymentId payment) {
        return matching(refund -> refund.payment().filter(payment::equals).isPresent()).toList();
    }

    @Override
    public List<Refund> requestedBy(CustomerNumber customer) {
        return matching(InMemoryRefunds::isRequested)
                .filter(refund -> refund.customer().equals(customer))
                .toList()
                .reversed();
    }

    public boolean isUnderWay(CustomerNumber customer) {
        return matching(refund -> !refund.state().isOver())
                .anyMatch(refund -> refund.customer().equals(customer));
    }

    @Override
    public List<RefundId> hanging(Instant before, int limit) {
        return matching(refund -> refund.state() == State.SENDING)
                .filter(refund -> refund.changedAt().isBefore(before))
                .sorted(comparing(Refund::changedAt))
                .limit(limit)
                .map(Refund::id)
                .toList();
    }

    @Override
    public void add(Refund refund) {
        transactions.requireUnderWay();
        if (!refunds.add(refund.id(), refund)) {
            throw new ConcurrentUpdateException("refund " + refund.id());
        }
    }

    @Override
    public void save(Refund refund) {
        transactions.requireUnderWay();
        if (refunds.find(refund.id()).orElseThrow().version() != refund.version()) {
            throw new ConcurrentUpdateException("refund " + refund.id());
        }
        refunds.put(refund.id(), nextVersion(refund));
    }

    @Override
    public Optional<Refund> find(CustomerNumber customer, RefundId id) {
        return find(id).filter(refund -> refund.customer().equals(customer));
    }

    @Override
    public Page<Refund> list(CustomerNumber customer, RefundPosition after, int limit) {
        return page(refund -> refund.customer().equals(customer), after, limit);
    }

    @Override
    public Page<Refund> requested(RefundPosition after, int limit) {
        return page(InMemoryRefunds::isRequested, after, limit);
    }

    /** Whether it is still open whether any of them arrives. */
    public boolean isAnySending() {
        return matching(refund -> refund.state() == State.SENDING).findAny().isPresent();
    }

    private Page<Refund> page(Predicate<Refund> which, RefundPosition after, int limit) {
        List<Refund> found =
                matching(which)
                        .sorted(comparing(InMemoryRefunds::position, OLDEST_FIRST.reversed()))
                        .filter(refund -> OLDEST_FIRST.compare(position(refund), after) < 0)
                        .limit(limit + 1L)
                        .toList();
        return Page.of(found, limit);
    }

    private Stream<Refund> matching(Predicate<Refund> which) {
        return refunds.rows()
                .filter(which)
                .sorted(comparing(InMemoryRefunds::position, OLDEST_FIRST));
    }

    private static boolean isRequested(Refund refund) {
        return refund.state() == State.REQUESTED;
    }

    private static RefundPosition position(Refund refund) {
        return new RefundPosition(refund.startedAt(), refund.id().value());
    }

    private static Refund nextVersion(Refund refund) {
        return new Refund(
                refund.id(),
                refund.customer(),
                refund.kind(),
                refund.amount(),
                refund.reason(),
                refund.state(),
                refund.startedAt(),
                refund.changedAt(),
                refund.version() + 1);
    }
}
