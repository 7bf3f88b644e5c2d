package io.guichet.application.expiry;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.subscription.UntoldRenewals;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the period that is under way: whether the daily run renewed it, which nobody asks for,
 * and which notices were sent before it began.
 */
public record UntoldTacitRenewals(
        Services services, Invoices invoices, Orders orders, ExpirySteps steps)
        implements UntoldRenewals {

    /** The law's, before the last day to refuse. */
    private static final int EARLIEST_MONTHS = 3;

    @Override
    public boolean isUntold(Customer customer, Service service, LocalDate today) {
        return customer.identity().kind().endsAsConsumersDo()
                && service.period().months() > 1
                && renewed(service, today)
                        .filter(period -> !isTold(service, period.from()))
                        .filter(this::isTacit)
                        .isPresent();
    }

    private Optional<BilledPeriod> renewed(Service service, LocalDate today) {
        List<BilledPeriod> billed = services.billed(service.id(), today);
        return BilledPeriod.standing(billed, today, service.paidUntil()).stream()
                .map(BilledPeriod.Standing::period)
                .filter(period -> !period.from().isAfter(today))
                .filter(period -> period.from().isAfter(service.startedOn()) && !period.begun())
                .findFirst();
    }

    private boolean isTacit(BilledPeriod period) {
        return invoices.find(period.first())
                .flatMap(invoice -> orders.find(invoice.document().order()))
                .filter(order -> order.kind() == OrderKind.RENEWAL)
                .map(Order::requestId)
                .filter(Optional::isEmpty)
                .isPresent();
    }

    private boolean isTold(Service service, LocalDate renewal) {
        LocalDate lastDay = renewal.minusDays(1);
        return steps.of(List.of(service.id())).stream()
                .filter(step -> step.expiry().equals(renewal))
                .filter(step -> ServiceExpiry.isRenewalCode(step.code()))
                .anyMatch(
                        step ->
                                !step.on().isAfter(lastDay.minusMonths(1))
                                        && !step.on()
                                                .isBefore(lastDay.minusMonths(EARLIEST_MONTHS)));
    }
}
