package io.guichet.application.subscription;

import io.guichet.application.billing.port.Invoices;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Finds the invoice line of a billed period: by its position, since labels are words of the
 * customer's and several lines may have the same. Of old periods without a position it is the line
 * of that label, quantity and price for just these days, if there is no other such line.
 */
public final class BilledLines {

    private final Invoices invoices;

    public BilledLines(Invoices invoices) {
        this.invoices = invoices;
    }

    public Optional<InvoiceLine> lineOf(Service service, BilledPeriod period) {
        List<InvoiceLine> lines = invoices.find(period.invoice()).orElseThrow().document().lines();
        if (period.line().isPresent()) {
            return Optional.of(lines.get(period.line().getAsInt()));
        }
        List<InvoiceLine> fitting =
                lines.stream().filter(line -> isFitting(line, service, period)).distinct().toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean isFitting(InvoiceLine line, Service service, BilledPeriod period) {
        InvoiceLine priced =
                Quote.line(
                        line.description(),
                        service.label(),
                        service.price(),
                        service.quantity(),
                        line.vat(),
                        new Quote.Span(period.from(), period.until()));
        return line.serviceReference().equals(service.label())
                && line.from().equals(period.from())
                && line.until().equals(period.until())
                && line.quantity().compareTo(BigDecimal.valueOf(service.quantity())) == 0
                && line.net().equals(priced.net());
    }
}
