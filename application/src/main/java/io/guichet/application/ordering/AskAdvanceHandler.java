package io.guichet.application.ordering;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.AskAdvance.Outcome.AlreadyAsked;
import io.guichet.application.ordering.AskAdvance.Outcome.AlreadyDelivered;
import io.guichet.application.ordering.AskAdvance.Outcome.Asked;
import io.guichet.application.ordering.AskAdvance.Outcome.InvalidUntil;
import io.guichet.application.ordering.AskAdvance.Outcome.NoSuchOrder;
import io.guichet.application.ordering.AskAdvance.Outcome.NotAPart;
import io.guichet.application.ordering.AskAdvance.Outcome.NotAPurchase;
import io.guichet.application.ordering.AskAdvance.Outcome.OrderOver;
import io.guichet.application.ordering.AskAdvance.Outcome.PaymentUnderWay;
import io.guichet.application.ordering.AskAdvance.Outcome.Previewed;
import io.guichet.application.ordering.AskAdvance.Outcome.PriceChanged;
import io.guichet.application.ordering.OrderDelivery.Sale;
import io.guichet.application.ordering.OrderInvoices.Part;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AskedAdvance;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.PendingOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Decides under the customer's lock, which whoever pays or cancels the order takes too. */
public final class AskAdvanceHandler implements AskAdvance {

    private final PendingOrders orders;
    private final TradingParties parties;
    private final PendingOrderBook book;
    private final OrderInvoices invoices;
    private final Transactions transactions;

    public AskAdvanceHandler(
            PendingOrders orders,
            TradingParties parties,
            PendingOrderBook book,
            OrderInvoices invoices,
            Transactions transactions) {
        this.orders = orders;
        this.parties = parties;
        this.book = book;
        this.invoices = invoices;
        this.transactions = transactions;
    }

    @Override
    public Outcome ask(Command command) {
        return decide(command, false);
    }

    @Override
    public Outcome preview(Command command) {
        return decide(command, true);
    }

    private Outcome decide(Command command, boolean isPreview) {
        return transactions.required(
                () ->
                        orders.find(command.order())
                                .map(seen -> locked(seen, command, isPreview))
                                .orElseGet(NoSuchOrder::new));
    }

    private Outcome locked(PendingOrder seen, Command command, boolean isPreview) {
        Customer customer = parties.customer(seen.customer()).orElseThrow();
        invoices.books().lock(customer.number(), parties.sellerOf(customer).currency());
        PendingOrder order = orders.find(seen.number()).orElseThrow();
        return refusal(order)
                .or(() -> standing(order))
                .orElseGet(() -> ask(order, command, isPreview));
    }

    private Optional<Outcome> refusal(PendingOrder order) {
        if (order.kind() != OrderKind.PURCHASE) {
            return Optional.of(new NotAPurchase());
        }
        return switch (book.standing(order)) {
            case OPEN, AWAITS_ADVANCE -> Optional.empty();
            case UNDER_WAY -> Optional.of(new PaymentUnderWay());
            case PAID -> Optional.of(new AlreadyDelivered());
            case OVER -> Optional.of(new OrderOver());
            case OUTDATED -> Optional.of(new PriceChanged());
        };
    }

    private Optional<Outcome> standing(PendingOrder order) {
        return invoices.advances()
                .standing(order)
                .map(advance -> new AlreadyAsked(advance.invoice().reference()));
    }

    private Outcome ask(PendingOrder order, Command command, boolean isPreview) {
        Sale sale = book.sale(order);
        Totals whole = book.delivery().totals(sale);
        Money gross = command.share().of(whole.gross());
        boolean isPart =
                gross.currency().equals(whole.gross().currency())
                        && gross.isPositive()
                        && gross.compareTo(whole.gross()) < 0;
        if (!isPart) {
            return new NotAPart(whole.gross());
        }
        LocalDate first = firstDay(sale);
        LocalDate last = sale.from().plusYears(1);
        if (command.until().isBefore(first) || command.until().isAfter(last)) {
            return new InvalidUntil(first, last);
        }
        Totals then = book.delivery().totals(sale.from(command.until()));
        if (!whole.gross().equals(order.total()) || !then.gross().equals(order.total())) {
            return new PriceChanged();
        }
        Part part = OrderInvoices.part(sale, whole, command.share());
        return isPreview ? new Previewed(part.totals()) : issue(order, sale, part, command.until());
    }

    private Asked issue(PendingOrder order, Sale sale, Part asked, LocalDate until) {
        Invoice invoice = invoices.issueAdvance(sale, asked);
        DocumentReference reference = invoice.reference();
        AskedAdvance part = new AskedAdvance(reference, book.delivery().withdrawable(sale));
        orders.save(order.asking(part, endOf(until, sale.seller()), sale.at()));
        return new Asked(reference, invoice.totals().gross(), invoice.dueOn());
    }

    /** It does not expire while the advance may still be paid in time. */
    private LocalDate firstDay(Sale sale) {
        LocalDate tomorrow = sale.today().plusDays(1);
        LocalDate dueOn = invoices.dueOn(sale);
        return dueOn.isBefore(tomorrow) ? tomorrow : dueOn;
    }

    private static Instant endOf(LocalDate day, Seller seller) {
        return day.plusDays(1).atStartOfDay(seller.zone()).toInstant();
    }
}
