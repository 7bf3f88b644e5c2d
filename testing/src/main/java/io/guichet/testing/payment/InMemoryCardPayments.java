package io.guichet.testing.payment;

import static java.util.Comparator.comparing;

import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.StuckCaptures;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CaptureDecision;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.CardUse;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Attempts to pay by card, in memory. */
public final class InMemoryCardPayments implements CardPayments, StuckCaptures {

    private static final Set<State> WAITING = Set.of(State.STARTED, State.OPEN);

    private final InMemoryTransactions transactions;
    private final Table<PaymentId, CardPayment> payments;
    private final Table<PaymentId, CaptureDecision> decisions;
    private final Table<PaymentId, CardPayment>.Index<CardPurpose> byPurpose;
    private final Table<PaymentId, CardPayment>.Index<Boolean> byOver;

    public InMemoryCardPayments(InMemoryTransactions transactions) {
        this.transactions = transactions;
        payments = new Table<>(transactions);
        decisions = new Table<>(transactions);
        byPurpose = payments.by(CardPayment::purpose);
        byOver = payments.by(payment -> payment.state().isOver());
    }

    @Override
    public Optional<CardPayment> find(PaymentId id) {
        return payments.find(id);
    }

    @Override
    public Optional<CardPayment> findWaiting(DocumentReference invoice) {
        return findWaiting(new CardPurpose.PayInvoice(invoice));
    }

    @Override
    public Optional<CardPayment> findWaiting(OrderNumber order) {
        return findWaiting(new CardPurpose.PayOrder(order));
    }

    private Optional<CardPayment> findWaiting(CardPurpose purpose) {
        return byPurpose
                .of(purpose)
                .filter(payment -> payment.use() instanceof CardUse.OnPage)
                .filter(payment -> WAITING.contains(payment.state()))
                .max(comparing(CardPayment::startedAt));
    }

    public boolean isUnderWay(CustomerNumber customer) {
        return byOver.of(false).anyMatch(payment -> payment.customer().equals(customer));
    }

    @Override
    public List<PaymentId> hanging(Instant before, int limit) {
        return byOver.of(false)
                .filter(payment -> payment.changedAt().isBefore(before))
                .sorted(comparing(CardPayment::changedAt))
                .limit(limit)
                .map(CardPayment::id)
                .toList();
    }

    @Override
    public List<CardPayment> toppingUp(CustomerNumber customer) {
        return byOver.of(false)
                .filter(payment -> payment.customer().equals(customer))
                .filter(payment -> payment.state() == State.CAPTURING)
                .filter(payment -> payment.purpose() instanceof CardPurpose.TopUp)
                .toList();
    }

    @Override
    public List<CardPayment> since(Instant startedBefore, int limit) {
        return byOver.of(false)
                .filter(payment -> !WAITING.contains(payment.state()))
                .filter(payment -> payment.startedAt().isBefore(startedBefore))
                .sorted(comparing(CardPayment::startedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<CaptureDecision> decisionOn(PaymentId payment) {
        return decisions.find(payment);
    }

    @Override
    public Optional<PaymentId> under(String reference) {
        return Stream.concat(
                        decisions
                                .rows()
                                .filter(
                                        one ->
                                                one.paidUnder()
                                                        .filter(reference::equals)
                                                        .isPresent())
                                .map(CaptureDecision::payment),
                        payments.rows()
                                .filter(payment -> payment.sessionId().equals(reference))
                                .map(CardPayment::id))
                .findFirst();
    }

    @Override
    public void add(CaptureDecision decision) {
        transactions.requireUnderWay();
        boolean isTaken =
                decision.paidUnder().isPresent()
                        && decisions
                                .rows()
                                .anyMatch(one -> one.paidUnder().equals(decision.paidUnder()));
        if (isTaken || !decisions.add(decision.payment(), decision)) {
            throw new ConcurrentUpdateException("decision on " + decision.payment());
        }
    }

    @Override
    public void add(CardPayment payment) {
        transactions.requireUnderWay();
        if (!payments.add(payment.id(), payment)) {
            throw new ConcurrentUpdateException("card payment " + payment.id());
        }
    }

    @Override
    public void save(CardPayment payment) {
        transactions.requireUnderWay();
        CardPayment stored = payments.find(payment.id()).orElseThrow();
        if (stored.version() != payment.version()) {
            throw new ConcurrentUpdateException("card payment " + payment.id());
        }
        payments.put(payment.id(), nextVersion(payment));
    }

    /** Whether it is still open how any of them ends. */
    public boolean isAnyUnderWay() {
        return byOver.of(false).anyMatch(payment -> payment.state() != State.OPEN);
    }

    private static CardPayment nextVersion(CardPayment payment) {
        return new CardPayment(
                payment.id(),
                payment.customer(),
                payment.purpose(),
                payment.use(),
                payment.amount(),
                payment.state(),
                payment.sessionId(),
                payment.checkoutUrl(),
                payment.startedAt(),
                payment.expiresAt(),
                payment.changedAt(),
                payment.version() + 1);
    }
}
