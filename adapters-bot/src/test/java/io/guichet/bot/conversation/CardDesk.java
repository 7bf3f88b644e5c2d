package io.guichet.bot.conversation;

import io.guichet.application.payment.port.CardProvider;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.RefundId;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A card provider whose pages a test pays on. */
final class CardDesk implements CardProvider {

    private static final CardFace FACE = new CardFace("visa", "4242", YearMonth.of(2030, 12));

    private final Map<String, Session> sessions = new HashMap<>();
    private boolean down;

    void goDown() {
        down = true;
    }

    void comeBack() {
        down = false;
    }

    int pages() {
        return sessions.size();
    }

    /** The person enters a card that is good, on every open page. */
    void payAll() {
        move(Status.OPEN, Status.AUTHORIZED);
    }

    void abandonAll() {
        move(Status.OPEN, Status.ABANDONED);
    }

    private void move(Status from, Status to) {
        sessions.replaceAll((id, it) -> it.status() == from ? in(it, to) : it);
    }

    @Override
    public Session open(Checkout checkout) {
        answering();
        return sessions.computeIfAbsent("cs_" + checkout.payment(), id -> page(id, checkout));
    }

    @Override
    public Optional<Session> find(String sessionId) {
        answering();
        return Optional.ofNullable(sessions.get(sessionId));
    }

    @Override
    public Session capture(String sessionId) {
        answering();
        return sessions.computeIfPresent(sessionId, (id, it) -> in(it, Status.CAPTURED));
    }

    @Override
    public Session cancel(String sessionId) {
        answering();
        return sessions.computeIfPresent(sessionId, (id, it) -> in(it, Status.CANCELED));
    }

    @Override
    public RefundAnswer refund(String sessionId, RefundId refund, Money amount) {
        answering();
        return RefundAnswer.SENT;
    }

    @Override
    public ChargeAnswer charge(Charge charge) {
        answering();
        return new ChargeAnswer.Declined();
    }

    @Override
    public void forget(String token) {
        answering();
    }

    @Override
    public Optional<Session> readEvent(String body, String signature) {
        return Optional.empty();
    }

    private void answering() {
        if (down) {
            throw new ProviderUnavailableException("down", new IllegalStateException());
        }
    }

    private static Session page(String id, Checkout checkout) {
        Optional<SavedCard> card =
                checkout.saveCard()
                        ? Optional.of(new SavedCard("tok_" + id, FACE))
                        : Optional.empty();
        return new Session(
                id,
                "https://pay.example/" + id,
                checkout.payment(),
                Status.OPEN,
                checkout.amount(),
                card);
    }

    private static Session in(Session session, Status status) {
        return new Session(
                session.id(),
                session.url(),
                session.payment(),
                status,
                session.amount(),
                session.card());
    }
}
