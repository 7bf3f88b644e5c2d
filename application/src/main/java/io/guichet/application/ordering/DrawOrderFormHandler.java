package io.guichet.application.ordering;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.DrawOrderForm.Outcome.AlreadyPaid;
import io.guichet.application.ordering.DrawOrderForm.Outcome.Drawn;
import io.guichet.application.ordering.DrawOrderForm.Outcome.NoSuchOrder;
import io.guichet.application.ordering.DrawOrderForm.Outcome.OrderOver;
import io.guichet.application.ordering.OrderDelivery.Sale;
import io.guichet.application.ordering.SlipDrawing.Decided;
import io.guichet.application.ordering.port.SlipRenderer;
import io.guichet.application.payment.PayableOrders.Payable;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.ordering.Slip;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Draws outside the transaction. What is settled is shown as far as it is owed now. */
public final class DrawOrderFormHandler implements DrawOrderForm {

    private final PendingOrderBook.Stores stores;
    private final TradingParties parties;
    private final PendingOrderBook book;
    private final SlipDrawing drawing;

    public DrawOrderFormHandler(
            PendingOrderBook.Stores stores,
            TradingParties parties,
            PendingOrderBook book,
            SlipRenderer renderer,
            Transactions transactions) {
        this.stores = stores;
        this.parties = parties;
        this.book = book;
        this.drawing = new SlipDrawing(renderer, transactions);
    }

    @Override
    public Outcome draw(Command command) {
        return drawing.draw(command.format(), () -> decide(command), Drawn::new);
    }

    private Decided<Outcome> decide(Command command) {
        return stores.pendingOrders()
                .find(command.order())
                .filter(order -> order.customer().equals(command.customer()))
                .map(this::decide)
                .orElseGet(() -> new Decided.Not<>(new NoSuchOrder()));
    }

    private Decided<Outcome> decide(PendingOrder order) {
        Payable payable = book.find(order.number()).orElseThrow();
        return switch (payable.standing()) {
            case OPEN, UNDER_WAY, AWAITS_ADVANCE ->
                    new Decided.ToDraw<>(slip(order, payable.amount()));
            case PAID -> new Decided.Not<>(new AlreadyPaid());
            case OVER, OUTDATED -> new Decided.Not<>(new OrderOver());
        };
    }

    private Slip slip(PendingOrder order, Money amount) {
        Customer customer = parties.customer(order.customer()).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        LocalDate placedOn = seller.dayOf(order.placedAt());
        return Slip.between(
                seller,
                customer,
                order.number().toString(),
                placedOn,
                seller.dayOf(order.expiresAt()),
                order.lines().isEmpty()
                        ? new Slip.ToSettle(debts(order), amount)
                        : toDeliver(order, placedOn));
    }

    /** What is invoiced in advance comes off it. */
    private Slip.ToDeliver toDeliver(PendingOrder order, LocalDate day) {
        List<InvoiceLine> lines = order.kind().isOfHeld() ? ofHeld(order, day) : purchased(order);
        Totals whole = Totals.of(lines, order.total().currency());
        return book.delivery()
                .advances()
                .standing(order)
                .map(
                        advance ->
                                new Slip.ToDeliver(
                                        Stream.concat(
                                                        lines.stream(),
                                                        advance.takenOff(day).stream())
                                                .toList(),
                                        whole.minus(advance.totals()),
                                        order.isOwedThen()))
                .orElseGet(() -> new Slip.ToDeliver(lines, whole, order.isOwedThen()));
    }

    /** For the days its invoice will cover; while it is being paid it may not be as quoted. */
    private List<InvoiceLine> ofHeld(PendingOrder order, LocalDate day) {
        List<InvoiceLine> lines = book.renewals().lines(order);
        return Totals.of(lines, order.total().currency()).gross().equals(order.total())
                ? lines
                : order.lines().stream().map(line -> line.from(day)).toList();
    }

    /** An option is for the days its service is paid for, as it was quoted. */
    private List<InvoiceLine> purchased(PendingOrder order) {
        OrderDelivery delivery = book.delivery();
        Sale now = book.sale(order);
        return delivery.lines(delivery.asQuoted(now, order).orElse(now));
    }

    private List<Slip.Debt> debts(PendingOrder order) {
        return book.owed(order).stream().map(DrawOrderFormHandler::debt).toList();
    }

    private static Slip.Debt debt(Receivable owed) {
        return new Slip.Debt(owed.invoice(), owed.dueOn(), owed.payable());
    }
}
