package io.guichet.testing.payment;

import io.guichet.application.payment.port.CardProvider;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundId;
import io.guichet.testing.shared.InMemoryTransactions;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A card provider in memory. It refuses to be called inside a transaction, can be told to fail, and
 * lets a test play the customer in front of the checkout page.
 */
public final class FakeCardProvider implements CardProvider {

    private final InMemoryTransactions transactions;
    private final Clock clock;
    private final Map<String, FakeCardSession> sessions = new LinkedHashMap<>();
    private int opened;
    private final Map<PaymentId, String> pageOf = new HashMap<>();
    private final FakeCardTrouble trouble = new FakeCardTrouble();
    private final FakeKeptCards kept = new FakeKeptCards();
    private final Map<RefundId, Sent> refunds = new LinkedHashMap<>();
    private Consumer<Session> journal = session -> {};
    private Health health = Health.UP;

    public FakeCardProvider(InMemoryTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How the provider does. */
    public enum Health {
        UP,
        /** Answers nothing and does nothing. */
        DOWN,
        /** Does what it is asked for, but its answer is lost. */
        MUTE
    }

    /** {@code next} hears of every page and charge, and how it stands, before it is answered. */
    public synchronized void tells(Consumer<Session> next) {
        journal = next;
    }

    /** What one told whose business it goes on with. */
    public synchronized void knows(Session told) {
        opened += sessions.containsKey(told.id()) ? 0 : 1;
        sessions.put(told.id(), FakeCardSession.of(told));
        pageOf.put(told.payment(), told.id());
    }

    public FakeCardTrouble trouble() {
        return trouble;
    }

    public synchronized void becomes(Health next) {
        health = next;
    }

    @Override
    public synchronized Session open(Checkout checkout) {
        requireReachable();
        FakeCardSession held =
                Optional.ofNullable(pageOf.get(checkout.payment()))
                        .map(sessions::get)
                        .orElseGet(() -> opened(checkout));
        return answer(held);
    }

    @Override
    public synchronized Optional<Session> find(String sessionId) {
        requireReachable();
        Optional<FakeCardSession> held = Optional.ofNullable(sessions.get(sessionId));
        held.ifPresent(known -> trouble.requireSound(known.checkout().payment()));
        return held.map(this::answer);
    }

    @Override
    public synchronized Session capture(String sessionId) {
        requireReachable();
        FakeCardSession held = current(sessions.get(sessionId));
        if (trouble.isBusy()) {
            return answer(held);
        }
        FakeCardSession captured =
                held.status() == Status.AUTHORIZED ? put(held.to(Status.CAPTURED)) : held;
        trouble.meanwhile().run();
        return answer(captured);
    }

    @Override
    public synchronized Session cancel(String sessionId) {
        requireReachable();
        FakeCardSession held = current(sessions.get(sessionId));
        if (trouble.isBusy()) {
            return answer(held);
        }
        return answer(held.isCancelable() ? put(held.to(Status.CANCELED)) : held);
    }

    @Override
    public synchronized RefundAnswer refund(String sessionId, RefundId refund, Money amount) {
        requireReachable();
        FakeCardSession held = sessions.get(sessionId);
        Money back = refunded(sessionId).plus(amount);
        boolean isNew = !refunds.containsKey(refund);
        boolean refused = !held.status().isTaken() || back.compareTo(held.checkout().amount()) > 0;
        if (isNew && refused) {
            return RefundAnswer.REFUSED;
        }
        refunds.putIfAbsent(refund, new Sent(sessionId, amount));
        answer(held);
        return RefundAnswer.SENT;
    }

    @Override
    public synchronized ChargeAnswer charge(Charge charge) {
        requireReachable();
        Optional<FakeCardSession> before =
                Optional.ofNullable(pageOf.get(charge.payment())).map(sessions::get);
        if (before.isPresent()) {
            return new ChargeAnswer.Authorized(answer(before.get()));
        }
        ChargeAnswer answer =
                switch (kept.answerTo(charge.token())) {
                    case SAYS_YES -> new ChargeAnswer.Authorized(answer(authorized(charge)));
                    case SAYS_NO -> new ChargeAnswer.Declined();
                    case ASKS_THE_CUSTOMER -> new ChargeAnswer.AuthenticationNeeded();
                };
        kept.meanwhile().run();
        return answer;
    }

    private FakeCardSession authorized(Charge charge) {
        Checkout checkout =
                new Checkout(
                        charge.payment(),
                        charge.amount(),
                        charge.description(),
                        Language.FR,
                        clock.instant(),
                        false);
        return put(opened(checkout).to(Status.AUTHORIZED));
    }

    @Override
    public synchronized void forget(String token) {
        requireReachable();
        kept.forget(token);
    }

    public FakeKeptCards kept() {
        return kept;
    }

    @Override
    public synchronized Optional<Session> readEvent(String body, String signature) {
        if (!signature.equals(signatureOf(body))) {
            return Optional.empty();
        }
        String[] words = body.split(" ");
        return Optional.of(sessions.get(words[0]).told(words));
    }

    /** The customer pays on the page; the bank says yes. */
    public synchronized String authorize(PaymentId payment) {
        return move(payment, Status.AUTHORIZED);
    }

    /** The customer's card is refused; the page stays open for another try. */
    public synchronized String refuse(PaymentId payment) {
        return move(payment, Status.OPEN);
    }

    /** The cardholder's bank takes captured money back. */
    public synchronized String chargeBack(PaymentId payment) {
        return put(held(payment).to(Status.CHARGED_BACK)).event();
    }

    /** The bank gives up what it took back. */
    public synchronized String reinstate(PaymentId payment) {
        return put(held(payment).to(Status.REINSTATED)).event();
    }

    /** What was sent back to cards, in the order it was asked for. */
    public synchronized List<Money> sentBack() {
        return refunds.values().stream().map(Sent::amount).toList();
    }

    /** What it holds for us in cents: taken, not sent back, and not taken back by a bank. */
    public synchronized long holds() {
        long sentBack =
                refunds.values().stream()
                        .filter(sent -> sessions.get(sent.session()).status().isTaken())
                        .mapToLong(sent -> sent.amount().minorUnits())
                        .sum();
        return taken().stream().mapToLong(Money::minorUnits).sum() - sentBack;
    }

    private Money refunded(String sessionId) {
        Money nothing = Money.zero(sessions.get(sessionId).checkout().amount().currency());
        return refunds.values().stream()
                .filter(sent -> sent.session().equals(sessionId))
                .map(Sent::amount)
                .reduce(nothing, Money::plus);
    }

    /** The customer leaves the page for good. */
    public synchronized String abandon(PaymentId payment) {
        return move(payment, Status.ABANDONED);
    }

    public static String signatureOf(String body) {
        return "signed " + body;
    }

    public synchronized Status statusOf(PaymentId payment) {
        return current(held(payment)).status();
    }

    /** What was really taken from cards, payment by payment. */
    public synchronized List<Money> taken() {
        return sessions.values().stream()
                .filter(held -> held.status().isTaken())
                .map(held -> held.checkout().amount())
                .toList();
    }

    /** It knows nothing of a payment, until the answer is run. */
    public synchronized Runnable forgets(PaymentId payment) {
        FakeCardSession forgotten = sessions.remove(held(payment).id());
        return () -> put(forgotten);
    }

    /** It knows a payment that was taken under another reference too. */
    public synchronized void alsoKnows(PaymentId payment, String reference) {
        Checkout checkout = held(payment).checkout();
        sessions.put(reference, new FakeCardSession(reference, checkout, Status.CAPTURED));
    }

    public synchronized int pages() {
        return sessions.size();
    }

    private String move(PaymentId payment, Status status) {
        return put(current(held(payment)).fromOpen(status)).event();
    }

    private FakeCardSession opened(Checkout checkout) {
        opened++;
        return put(new FakeCardSession("cs_" + opened, checkout, Status.OPEN));
    }

    private FakeCardSession held(PaymentId payment) {
        return Optional.ofNullable(pageOf.get(payment)).map(sessions::get).orElseThrow();
    }

    private FakeCardSession put(FakeCardSession held) {
        sessions.put(held.id(), held);
        pageOf.put(held.checkout().payment(), held.id());
        journal.accept(held.session());
        return held;
    }

    private FakeCardSession current(FakeCardSession held) {
        return held.isOverAt(clock.instant()) ? put(held.to(Status.EXPIRED)) : held;
    }

    private Session answer(FakeCardSession held) {
        if (health == Health.MUTE) {
            throw new ProviderUnavailableException("no answer", null);
        }
        return current(held).session();
    }

    private void requireReachable() {
        if (transactions.isUnderWay()) {
            throw new IllegalStateException("the provider was called inside a transaction");
        }
        if (health == Health.DOWN) {
            throw new ProviderUnavailableException("connection refused", null);
        }
    }

    private record Sent(String session, Money amount) {}
}
