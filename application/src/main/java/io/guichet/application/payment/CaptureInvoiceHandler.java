package io.guichet.application.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.CaptureInvoice.Outcome.AlreadyPaid;
import io.guichet.application.payment.CaptureInvoice.Outcome.AuthenticationNeeded;
import io.guichet.application.payment.CaptureInvoice.Outcome.Captured;
import io.guichet.application.payment.CaptureInvoice.Outcome.Declined;
import io.guichet.application.payment.CaptureInvoice.Outcome.NeverAnswered;
import io.guichet.application.payment.CaptureInvoice.Outcome.NoSuchInvoice;
import io.guichet.application.payment.CaptureInvoice.Outcome.NoUsableCard;
import io.guichet.application.payment.CaptureInvoice.Outcome.Overtaken;
import io.guichet.application.payment.CaptureInvoice.Outcome.PaymentUnderWay;
import io.guichet.application.payment.CaptureInvoice.Outcome.ProviderUnavailable;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.CardUse;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the attempt down (one transaction), has the card charged, and writes down what came of it.
 * The id of an attempt follows from its invoice and number, so that it is the same however often
 * and by whomever it is made.
 */
public final class CaptureInvoiceHandler implements CaptureInvoice {

    /** For so long the provider may be away without an attempt being lost: two more daily runs. */
    private static final Duration WAITS_FOR = Duration.ofDays(3);

    private final Stores stores;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final CardCharges charges;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            CardPayments cardPayments,
            Receivables receivables,
            StoredCards storedCards,
            Outbox outbox) {}

    public CaptureInvoiceHandler(
            Stores stores,
            TradingParties parties,
            PaymentBooks books,
            CardCharges charges,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.books = books;
        this.charges = charges;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome capture(Command command) {
        PaymentId id = attempt(command);
        Optional<Outcome> decided = transactions.required(() -> decide(command, id));
        return decided.orElseGet(() -> charge(command, id));
    }

    /** Empty if there is something to charge. */
    private Optional<Outcome> decide(Command command, PaymentId id) {
        Optional<Receivable> found = stores.receivables().find(command.invoice());
        if (found.isEmpty()) {
            return Optional.of(new NoSuchInvoice());
        }
        Seller seller = parties.sellerOf(parties.customer(found.get().customer()).orElseThrow());
        books.lock(found.get().customer(), seller.currency());
        Optional<CardPayment> repeated = stores.cardPayments().find(id);
        if (repeated.isPresent()) {
            return repeated.filter(payment -> payment.state() != State.STARTED)
                    .map(this::outcomeOf);
        }
        Receivable receivable = stores.receivables().find(command.invoice()).orElseThrow();
        if (receivable.open().isZero()) {
            return Optional.of(new AlreadyPaid());
        }
        if (receivable.payable().isZero()) {
            return Optional.of(new PaymentUnderWay());
        }
        Optional<StoredCard> card = usable(receivable, seller);
        card.ifPresent(usable -> begin(id, receivable, usable));
        return card.isPresent() ? Optional.empty() : Optional.of(new NoUsableCard());
    }

    private Optional<StoredCard> usable(Receivable receivable, Seller seller) {
        YearMonth month = YearMonth.from(seller.dayOf(clock.instant()));
        return stores.storedCards().of(receivable.customer()).stream()
                .filter(StoredCard::isDefault)
                .filter(card -> !card.face().isExpiredIn(month))
                .findFirst();
    }

    private void begin(PaymentId id, Receivable receivable, StoredCard card) {
        Instant now = clock.instant();
        stores.cardPayments()
                .add(
                        CardPayment.start(
                                        id,
                                        receivable.customer(),
                                        new CardPurpose.PayInvoice(receivable.invoice()),
                                        receivable.payable(),
                                        now,
                                        now.plus(WAITS_FOR))
                                .by(new CardUse.Stored(card.id())));
    }

    private Outcome charge(Command command, PaymentId id) {
        CardPayment payment = transactions.required(() -> find(id));
        StoredCard card = transactions.required(() -> cardOf(payment));
        try {
            charges.charge(payment, command.invoice().value(), card.token())
                    .ifPresent(end -> transactions.required(() -> refuse(id, end, card)));
        } catch (ProviderUnavailableException unavailable) {
            return new ProviderUnavailable();
        }
        return transactions.required(() -> outcomeOf(find(id)));
    }

    private CardPayment refuse(PaymentId id, State end, StoredCard card) {
        CardPayment payment = find(id);
        if (payment.state() != State.STARTED) {
            return payment;
        }
        CardPayment refused = payment.to(end, clock.instant());
        stores.cardPayments().save(refused);
        stores.outbox().add(Notices.captureRefused(refused, card.face()));
        return refused;
    }

    private Outcome outcomeOf(CardPayment payment) {
        return switch (payment.state()) {
            case SUCCEEDED -> new Captured(payment.id(), payment.amount());
            case RELEASED, ABANDONED -> isPaid(payment) ? new AlreadyPaid() : new Overtaken();
            case REFUSED -> new Declined();
            case UNCONFIRMED -> new AuthenticationNeeded();
            case EXPIRED -> new NeverAnswered();
            case STARTED, OPEN, CAPTURING, RELEASING -> new PaymentUnderWay();
        };
    }

    private boolean isPaid(CardPayment payment) {
        DocumentReference invoice = ((CardPurpose.PayInvoice) payment.purpose()).invoice();
        return stores.receivables().find(invoice).orElseThrow().open().isZero();
    }

    private CardPayment find(PaymentId id) {
        return stores.cardPayments().find(id).orElseThrow();
    }

    private StoredCard cardOf(CardPayment payment) {
        CardUse.Stored use = (CardUse.Stored) payment.use();
        return stores.storedCards().find(use.card()).orElseThrow();
    }

    private static PaymentId attempt(Command command) {
        String name = "capture:" + command.invoice() + ":" + command.attempt();
        return new PaymentId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }
}
