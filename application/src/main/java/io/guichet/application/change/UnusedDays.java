package io.guichet.application.change;

import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.subscription.InvoicedDays;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was invoiced for a service, its periods and its changes, and falls on days that are left.
 */
public final class UnusedDays implements InvoicedDays {

    private final Services services;
    private final PlanChanges changes;
    private final Invoices invoices;
    private final InvoicedLines invoicedLines;

    public UnusedDays(Services services, PlanChanges changes, Invoices invoices) {
        this.services = services;
        this.changes = changes;
        this.invoices = invoices;
        this.invoicedLines = new InvoicedLines(invoices);
    }

    /** From a day on. */
    public List<Part> of(Service service, LocalDate day) {
        return within(service, day, LocalDate.MAX);
    }

    @Override
    public List<Part> within(Service service, LocalDate from, LocalDate until) {
        List<DocumentReference> changed =
                changes.invoicedOf(service.id()).stream()
                        .map(PlanChange::invoice)
                        .flatMap(Optional::stream)
                        .toList();
        List<BilledPeriod> billed = services.billed(service.id(), from);
        invoices.foreseeCredits(
                Stream.concat(changed.stream(), billed.stream().map(BilledPeriod::invoice))
                        .distinct()
                        .toList());
        LocalDate end = service.paidUntil().isBefore(until) ? service.paidUntil() : until;
        return Stream.concat(
                        invoicedLines.of(changed, from, until).stream(),
                        BilledPeriod.standing(billed, from, end).stream()
                                .flatMap(days -> invoicedLines.of(service, days).stream()))
                .toList();
    }

    @Override
    public void foreseeEnd(CustomerNumber customer, ServiceId service) {
        changes.foreseeEnd(customer, service);
    }
}
