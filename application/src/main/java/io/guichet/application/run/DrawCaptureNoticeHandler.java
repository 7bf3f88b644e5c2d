package io.guichet.application.run;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.SlipDrawing;
import io.guichet.application.ordering.SlipDrawing.Decided;
import io.guichet.application.ordering.port.SlipRenderer;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.run.DrawCaptureNotice.Outcome.Drawn;
import io.guichet.application.run.DrawCaptureNotice.Outcome.NoSuchInvoice;
import io.guichet.application.run.DrawCaptureNotice.Outcome.NoneAnnounced;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Slip;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.StoredCard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Asks the timetable that charges. A charge that is overdue is announced for today. */
public final class DrawCaptureNoticeHandler implements DrawCaptureNotice {

    private final Stores stores;
    private final UnpaidInvoices unpaidInvoices;
    private final TradingParties parties;
    private final SlipDrawing drawing;
    private final Clock clock;

    /** What is looked up. */
    public record Stores(Receivables receivables, StoredCards storedCards) {}

    public DrawCaptureNoticeHandler(
            Stores stores,
            UnpaidInvoices unpaidInvoices,
            TradingParties parties,
            SlipRenderer renderer,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.unpaidInvoices = unpaidInvoices;
        this.parties = parties;
        this.drawing = new SlipDrawing(renderer, transactions);
        this.clock = clock;
    }

    @Override
    public Outcome draw(Command command) {
        return drawing.draw(command.format(), () -> decide(command), Drawn::new);
    }

    private Decided<Outcome> decide(Command command) {
        Optional<Receivable> owed =
                stores.receivables()
                        .find(command.invoice())
                        .filter(found -> found.customer().equals(command.customer()));
        if (owed.isEmpty()) {
            return new Decided.Not<>(new NoSuchInvoice());
        }
        return owed.filter(found -> found.payable().isPositive())
                .flatMap(this::slip)
                .<Decided<Outcome>>map(Decided.ToDraw::new)
                .orElseGet(() -> new Decided.Not<>(new NoneAnnounced()));
    }

    private Optional<Slip> slip(Receivable owed) {
        Customer customer = parties.customer(owed.customer()).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        LocalDate today = seller.dayOf(clock.instant());
        return unpaidInvoices
                .captureDay(seller, owed)
                .map(day -> day.isBefore(today) ? today : day)
                .flatMap(
                        day ->
                                card(owed, YearMonth.from(day))
                                        .map(card -> slip(seller, customer, owed, day, card)));
    }

    private Optional<CardFace> card(Receivable owed, YearMonth month) {
        return stores.storedCards().of(owed.customer()).stream()
                .filter(StoredCard::isDefault)
                .map(StoredCard::face)
                .filter(face -> !face.isExpiredIn(month))
                .findFirst();
    }

    private Slip slip(
            Seller seller, Customer customer, Receivable owed, LocalDate day, CardFace card) {
        Slip.Debt debt = new Slip.Debt(owed.invoice(), owed.dueOn(), owed.payable());
        return Slip.between(
                seller,
                customer,
                owed.invoice().value(),
                seller.dayOf(clock.instant()),
                day,
                new Slip.ToCapture(debt, card));
    }
}
