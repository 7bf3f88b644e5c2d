package io.guichet.application.change;

import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.change.ChangePapers.Numbered;
import io.guichet.application.change.LateRenewals.Bill;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Renews under the customer's lock, so that neither the run nor a second order comes between. */
public final class RenewLateHandler implements RenewLate {

    private final Stores stores;
    private final TradingParties parties;
    private final LateRenewals renewals;
    private final Work work;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and written. */
    public record Stores(Services services, PlaceOrderHandler.Stores orders) {}

    /** What stands against selling more time, and what invoices it. */
    public record Work(Hindrances hindrances, ChangePapers papers) {}

    public RenewLateHandler(
            Stores stores,
            TradingParties parties,
            LateRenewals renewals,
            Work work,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.renewals = renewals;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome quote(Command command) {
        return transactions.required(() -> decide(command, asked(command), false));
    }

    @Override
    public Outcome renew(Command command) {
        return transactions.required(
                () -> {
                    Asked asked = asked(command);
                    work.papers().lock(asked.seller(), asked.customer());
                    return repeated(command).orElseGet(() -> decide(command, asked, true));
                });
    }

    private Optional<Outcome> repeated(Command command) {
        Optional<Outcome> renewed =
                stores.orders()
                        .orders()
                        .findByRequest(command.customer(), command.requestId())
                        .map(
                                order ->
                                        new Outcome.Renewed(
                                                order.invoice(), find(command).paidUntil()));
        return renewed.or(
                () ->
                        stores.orders()
                                .pendingOrders()
                                .findByRequest(command.customer(), command.requestId())
                                .map(Outcome.ToPay::new));
    }

    private Outcome decide(Command command, Asked asked, boolean isWanted) {
        Optional<Service> own =
                stores.services()
                        .find(command.service())
                        .filter(service -> service.customer().equals(command.customer()));
        if (own.isEmpty()) {
            return new Outcome.NoSuchService();
        }
        return refusal(asked, own.get()).orElseGet(() -> sell(command, asked, own.get(), isWanted));
    }

    private Optional<Outcome> refusal(Asked asked, Service service) {
        if (service.state().isHeld()) {
            return Optional.of(new Outcome.NotExpired());
        }
        if (service.state() != ServiceState.EXPIRED) {
            return Optional.of(new Outcome.Ended());
        }
        return switch (renewals.stage(asked, service)) {
            case PAID -> Optional.of(new Outcome.NotExpired());
            case LATE, RESTORABLE -> hindrance(asked, service);
            case CLOSED, DELETED -> Optional.of(new Outcome.TooLate(deletedOn(asked, service)));
        };
    }

    private Optional<Outcome> hindrance(Asked asked, Service service) {
        Hindrances hindrances = work.hindrances();
        CustomerNumber holder = service.customer();
        Optional<Outcome> ban = hindrances.holdOf(holder).map(Outcome.OnHold::new);
        Optional<ChangeRefusal.InvoiceUnpaid> unpaid =
                hindrances.unpaid(stores.services().allUnpaidOf(service.id()), holder);
        boolean isOffered = hindrances.isOffered(service, asked.today());
        return ban.or(() -> unpaid.map(Outcome.InvoiceUnpaid::new))
                .or(() -> when(hindrances.isClosed(holder), new Outcome.Closed()))
                .or(() -> when(isOffered, new Outcome.TransferUnderWay()));
    }

    private static Optional<Outcome> when(boolean isSo, Outcome outcome) {
        return isSo ? Optional.of(outcome) : Optional.empty();
    }

    private Outcome sell(Command command, Asked asked, Service service, boolean isWanted) {
        Bill bill = renewals.bill(asked, service);
        List<InvoiceLine> lines = bill.invoiced(asked.today());
        Totals totals = Totals.of(lines, asked.seller().currency());
        if (!isWanted) {
            return new Outcome.WouldCost(new Quoted(bill.stage(), lines, totals, bill.paidUntil()));
        }
        Money total = totals.gross();
        if (command.agreedTotal().filter(agreed -> !agreed.equals(total)).isPresent()) {
            return new Outcome.QuoteChanged(command.agreedTotal().get(), total);
        }
        BillingPolicy policy = work.papers().policy(asked.seller(), asked.at());
        if (policy.isPaidFirst() && total.isPositive()) {
            PendingOrder order = pending(asked, bill, total, policy.orderExpiryHours());
            stores.orders().pendingOrders().add(order);
            return new Outcome.ToPay(order);
        }
        OrderNumber number = stores.orders().orders().nextNumber();
        Invoice invoice =
                renewals.deliver(
                        asked,
                        new Numbered(number, OrderKind.RENEWAL, false),
                        service,
                        bill.lines());
        work.papers().spendCredit(asked, invoice);
        return new Outcome.Renewed(invoice.reference(), bill.paidUntil());
    }

    /** Until its stage is over at the latest. */
    private PendingOrder pending(Asked asked, Bill bill, Money total, int hours) {
        Instant expiry = asked.at().plus(Duration.ofHours(hours));
        Instant over = bill.stageEnd().atStartOfDay(asked.seller().zone()).toInstant();
        return new PendingOrder(
                stores.orders().orders().nextNumber(),
                asked.request(),
                asked.customer().number(),
                OrderKind.RENEWAL,
                total,
                asked.at(),
                expiry.isBefore(over) ? expiry : over,
                OrderState.NOT_PAID,
                asked.at(),
                bill.lines(),
                List.of(),
                Optional.of(bill.service().id()),
                List.of(),
                Optional.empty(),
                false,
                0);
    }

    private LocalDate deletedOn(Asked asked, Service service) {
        return renewals.expiry(asked, service).terms().stages().deletedOn(service.paidUntil());
    }

    private Service find(Command command) {
        return stores.services().find(command.service()).orElseThrow();
    }

    private Asked asked(Command command) {
        return Asked.by(parties, command.customer(), command.requestId(), clock.instant());
    }
}
