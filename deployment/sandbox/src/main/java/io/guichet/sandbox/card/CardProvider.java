package io.guichet.sandbox.card;

import io.guichet.sandbox.card.Session.Status;

import jakarta.json.JsonObject;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The provider's rules: a session is open until a card is authorised, it is abandoned, canceled or
 * too old; money is taken at capture only. One thing happens at a time, so two people who pay the
 * same session at once authorise once.
 */
final class CardProvider {

    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final String baseUrl;
    private final InstantSource clock;
    private final Set<String> authenticating = new HashSet<>();
    private final BiConsumer<String, Session> events;
    private final SessionFile file;

    CardProvider(
            String baseUrl,
            InstantSource clock,
            BiConsumer<String, Session> events,
            SessionFile file) {
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.events = events;
        this.file = file;
        file.load().forEach(session -> sessions.put(session.id(), session));
    }

    synchronized Answer open(String key, JsonObject wanted) {
        return of(key).map(same -> Answer.of(200, same))
                .orElseGet(() -> kept(Acts.open(key, baseUrl, wanted)));
    }

    /** Authorises a kept card, once for each key. */
    synchronized Answer charge(String key, JsonObject wanted) {
        Optional<Session> same = of(key);
        if (same.isPresent()) {
            return Answer.of(200, same.get());
        }
        Answer answer = kept(KeptCards.charge(key, wanted, sessions.values()));
        if (answer.error().isEmpty()) {
            events.accept("checkout.authorized", answer.session());
        }
        return answer;
    }

    synchronized Answer forget(String token) {
        return KeptCards.keeperOf(token, sessions.values())
                .map(keeper -> Answer.of(200, keep(keeper.withToken(""))))
                .orElse(Answer.refused(404, "unknown_card"));
    }

    synchronized Answer find(String id) {
        return change(id, session -> Answer.of(200, session));
    }

    synchronized Answer capture(String id) {
        return change(id, Acts::capture);
    }

    synchronized Answer cancel(String id) {
        return change(id, Acts::cancel);
    }

    /** Gives taken money back, once for each key. */
    synchronized Answer refund(String id, String key, JsonObject wanted) {
        return change(id, session -> Acts.refund(session, key, wanted));
    }

    /** The cardholder's bank takes the money back. */
    synchronized boolean chargeBack(String id) {
        return dispute(id, session -> session.status().isTaken(), Status.CHARGED_BACK);
    }

    /** It gives up what it took back. */
    synchronized boolean reinstate(String id) {
        return dispute(id, session -> session.status() == Status.CHARGED_BACK, Status.REINSTATED);
    }

    private boolean dispute(String id, Predicate<Session> fits, Status next) {
        Optional<Session> found = current(id).filter(fits);
        found.map(session -> keep(session.to(next)))
                .ifPresent(session -> events.accept("checkout." + next.word(), session));
        return found.isPresent();
    }

    private Answer change(String id, Function<Session, Answer> act) {
        return current(id).map(act).map(this::kept).orElse(Answer.refused(404, "not_found"));
    }

    private Optional<Session> of(String key) {
        return sessions.values().stream().filter(known -> known.key().equals(key)).findFirst();
    }

    private Answer kept(Answer answer) {
        if (answer.error().isEmpty()) {
            keep(answer.session());
        }
        return answer;
    }

    synchronized Paid pay(String id, String number) {
        Optional<Session> open = openSession(id);
        if (open.isEmpty()) {
            return Paid.NOT_OPEN;
        }
        Optional<TestCard> card = TestCard.of(number);
        String refusal = card.map(TestCard::refusal).orElse("card_declined");
        if (!refusal.isEmpty()) {
            return refuse(open.get(), refusal);
        }
        if (card.get() == TestCard.NEEDS_AUTHENTICATION) {
            authenticating.add(id);
            return Paid.MUST_AUTHENTICATE;
        }
        return authorize(open.get(), card.get());
    }

    synchronized Paid authenticate(String id, boolean succeeded) {
        Optional<Session> open = openSession(id);
        if (!authenticating.remove(id) || open.isEmpty()) {
            return Paid.NOT_OPEN;
        }
        return succeeded
                ? authorize(open.get(), TestCard.NEEDS_AUTHENTICATION)
                : refuse(open.get(), "authentication_failed");
    }

    synchronized Paid refuse(String id) {
        return openSession(id)
                .map(session -> refuse(session, "card_declined"))
                .orElse(Paid.NOT_OPEN);
    }

    synchronized boolean abandon(String id) {
        Optional<Session> open = openSession(id);
        open.map(session -> keep(session.to(Status.ABANDONED)))
                .ifPresent(session -> events.accept("checkout.abandoned", session));
        return open.isPresent();
    }

    /** Lets every session expire whose time is over. */
    synchronized void expire() {
        List.copyOf(sessions.keySet()).forEach(this::current);
    }

    private Paid authorize(Session session, TestCard card) {
        events.accept("checkout.authorized", keep(session.authorizedWith(card.number())));
        return Paid.AUTHORIZED;
    }

    private Paid refuse(Session session, String reason) {
        events.accept("checkout.refused", keep(session.refusedFor(reason)));
        return Paid.REFUSED;
    }

    private Optional<Session> openSession(String id) {
        return current(id).filter(session -> session.status() == Status.OPEN);
    }

    /** A session whose time is over expires when somebody looks at it. */
    private Optional<Session> current(String id) {
        Optional<Session> session = Optional.ofNullable(sessions.get(id));
        boolean tooOld =
                session.filter(known -> known.status() == Status.OPEN)
                        .filter(known -> clock.instant().getEpochSecond() >= known.expiresAt())
                        .isPresent();
        if (!tooOld) {
            return session;
        }
        Session expired = keep(session.get().to(Status.EXPIRED));
        events.accept("checkout.expired", expired);
        return Optional.of(expired);
    }

    private Session keep(Session session) {
        if (!session.equals(sessions.put(session.id(), session))) {
            file.save(sessions.values());
        }
        return session;
    }
}
