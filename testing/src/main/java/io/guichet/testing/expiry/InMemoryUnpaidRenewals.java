package io.guichet.testing.expiry;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.expiry.port.UnpaidRenewals;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.billing.InMemoryReceivables;
import io.guichet.testing.shared.Ids;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Registered services whose present period is not paid, in memory. */
public record InMemoryUnpaidRenewals(
        InMemoryReceivables receivables, Invoices invoices, Services services, Plans plans)
        implements UnpaidRenewals {

    @Override
    public List<ServiceId> begunBy(LocalDate day, Optional<ServiceId> after, int limit) {
        return receivables
                .open()
                .flatMap(open -> begunBy(open, day))
                .map(Service::id)
                .distinct()
                .filter(id -> after.filter(last -> !isAfter(id, last)).isEmpty())
                .sorted(comparing(ServiceId::value, Ids.BY_BYTES))
                .limit(limit)
                .toList();
    }

    private Stream<Service> begunBy(Receivable open, LocalDate day) {
        return invoices.find(open.invoice()).stream()
                .flatMap(issued -> begunBy(issued.document(), day));
    }

    /** What is not found is passed over, as by a join. */
    private Stream<Service> begunBy(Invoice invoice, LocalDate day) {
        return services.billedBy(invoice.reference()).stream()
                .filter(billed -> !billed.period().from().isAfter(day))
                .filter(billed -> invoice.issuedOn().isBefore(billed.period().from()))
                .flatMap(billed -> services.find(billed.service()).stream())
                .filter(service -> service.state().isHeld())
                .filter(
                        service ->
                                plans.find(invoice.sellerCode(), service.plan())
                                        .filter(plan -> plan.family().isRegistered())
                                        .isPresent());
    }

    private static boolean isAfter(ServiceId id, ServiceId last) {
        return Ids.BY_BYTES.compare(id.value(), last.value()) > 0;
    }
}
