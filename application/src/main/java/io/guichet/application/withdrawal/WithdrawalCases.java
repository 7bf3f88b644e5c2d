package io.guichet.application.withdrawal;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.change.UnusedDays;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.ordering.port.Withdrawals;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Reissue;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.ordering.WithdrawalRight;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a customer may withdraw from an order, and what it gives back. */
public final class WithdrawalCases {

    private final Stores stores;
    private final UnusedDays unusedDays;
    private final PartCredits credits;
    private final UndeliveredCases undelivered;

    /** What is looked up. */
    public record Stores(
            Orders orders,
            PendingOrders pendingOrders,
            Withdrawals withdrawals,
            Services services,
            Invoices invoices,
            Reissues reissues) {}

    /** What was found. */
    sealed interface Found {

        record Possible(Case of) implements Found {}

        record Over(Outcome outcome) implements Found {}
    }

    public WithdrawalCases(Stores stores, UnusedDays unusedDays, PartCredits credits) {
        this.stores = stores;
        this.unusedDays = unusedDays;
        this.credits = credits;
        this.undelivered = new UndeliveredCases(stores, credits);
    }

    Found find(Customer customer, OrderNumber number, Instant now, LocalDate today) {
        Optional<Order> order =
                stores.orders()
                        .find(number)
                        .filter(one -> one.customer().equals(customer.number()));
        if (order.isEmpty()) {
            return undelivered.find(customer, number, now);
        }
        Optional<Withdrawal> withdrawn = stores.withdrawals().find(number);
        if (withdrawn.isPresent()) {
            return over(new Outcome.Withdrawn(withdrawn.get()));
        }
        if (customer.identity().kind().isProfessional()) {
            return over(new Outcome.ConsumersOnly());
        }
        if (order.get().kind() != OrderKind.PURCHASE) {
            return over(new Outcome.NewOrdersOnly());
        }
        Optional<WithdrawalRight> right = stores.withdrawals().right(number);
        if (right.isEmpty()) {
            return over(new Outcome.Excluded());
        }
        return right.get().isOverAt(now)
                ? over(new Outcome.TooLate(right.get().until()))
                : find(order.get(), right.get(), today);
    }

    private Found find(Order order, WithdrawalRight right, LocalDate today) {
        List<Service> services =
                right.services().stream()
                        .map(id -> stores.services().find(id).orElseThrow())
                        .filter(service -> isStillHis(service, right))
                        .toList();
        if (services.isEmpty() && right.oneOffs().isEmpty()) {
            return over(new Outcome.ServicesOver());
        }
        Optional<Service> changing =
                services.stream()
                        .filter(
                                service ->
                                        service.changing()
                                                .filter(
                                                        now ->
                                                                now.stage()
                                                                        == Changing.Stage.WAITING)
                                                .isPresent())
                        .findFirst();
        if (changing.isPresent()) {
            return over(new Outcome.ChangeUnderWay(changing.get().id()));
        }
        List<Part> parts = credits.plan(parts(order, right, services, today));
        return credits.money()
                .beingCharged(parts)
                .<Found>map(invoice -> over(new Outcome.PaymentUnderWay(invoice)))
                .orElseGet(() -> new Found.Possible(Case.delivered(order, right, services, parts)));
    }

    /** What he has, and what he ended himself at once. */
    private static boolean isStillHis(Service service, WithdrawalRight right) {
        return service.customer().equals(right.customer())
                && (service.state().isHeld()
                        || Set.of(ServiceState.TERMINATED, ServiceState.DELETED)
                                        .contains(service.state())
                                && service.ending().filter(Ending::askedFor).isPresent());
    }

    /** Without his having asked for it he owes nothing for what he had (L221-25). */
    private List<Part> parts(
            Order order, WithdrawalRight right, List<Service> services, LocalDate today) {
        Stream<Part> periods =
                services.stream()
                        .flatMap(
                                service ->
                                        unusedDays
                                                .of(service, from(service, right, today))
                                                .stream());
        if (right.startedAtOnce() || right.oneOffs().isEmpty()) {
            return periods.toList();
        }
        Stream<Part> oneOffs =
                right.oneOffs().stream().flatMap(one -> oneOff(order.invoice(), one).stream());
        return Stream.concat(periods, oneOffs).toList();
    }

    /** Where it stands now, unless it was left out when the invoice was reissued. */
    private Optional<Part> oneOff(DocumentReference invoice, int line) {
        Optional<Reissue> reissue = stores.reissues().of(invoice);
        if (reissue.isPresent()) {
            OptionalInt place = reissue.get().placeOf(line);
            return place.isPresent()
                    ? oneOff(reissue.get().next(), place.getAsInt())
                    : Optional.empty();
        }
        List<InvoiceLine> lines = stores.invoices().find(invoice).orElseThrow().document().lines();
        return Optional.of(new Part(invoice, lines.get(line)));
    }

    private static LocalDate from(Service service, WithdrawalRight right, LocalDate today) {
        if (!right.startedAtOnce()) {
            return service.startedOn();
        }
        return service.ending().map(Ending::on).filter(end -> end.isBefore(today)).orElse(today);
    }

    private static Found over(Outcome outcome) {
        return new Found.Over(outcome);
    }
}
