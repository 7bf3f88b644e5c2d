package io.guichet.application.expiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.subscription.UntoldRenewals;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at the period that is under way: whether the daily run renewed it, which nobody asks for,
 * and which notices were sent before it began.
 */
public final class UntoldTacitRenewals implements UntoldRenewals {

    private final Services services;
    private final Invoices invoices;
    private final Orders orders;
    private final LawfulNotices notices;

    public UntoldTacitRenewals(
            Services services, Invoices invoices, Orders orders, ExpirySteps steps) {
        this.services = services;
        this.invoices = invoices;
        this.orders = orders;
        this.notices = new LawfulNotices(steps);
    }

    @Override
    public boolean isUntold(Customer customer, Service service, LocalDate today) {
        return customer.identity().kind().endsAsConsumersDo()
                && service.period().months() > 1
                && renewed(service, today)
                        .filter(period -> !notices.isTold(service, period.from()))
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
                .filter(request -> isNobodys(request, period.first()))
                .isPresent();
    }

    /** Early versions named what the run renewed after its invoice. */
    private static boolean isNobodys(Optional<UUID> request, DocumentReference invoice) {
        String name = "renewal:" + invoice;
        return request.isEmpty()
                || request.get().equals(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }
}
