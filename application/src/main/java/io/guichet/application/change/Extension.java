package io.guichet.application.change;

import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.subscription.Service;

import java.util.Currency;
import java.util.List;

/** More paid time for services and what it comes to. */
public record Extension(List<Part> parts, Totals totals) {

    public Extension {
        parts = List.copyOf(parts);
    }

    static Extension of(List<Part> parts, Currency currency) {
        return new Extension(parts, Totals.of(linesOf(parts), currency));
    }

    /** The lines to invoice. */
    public List<InvoiceLine> lines() {
        return linesOf(parts);
    }

    private static List<InvoiceLine> linesOf(List<Part> parts) {
        return parts.stream().filter(Part::isLonger).map(Part::line).toList();
    }

    /** A service as it is and as it becomes, and the line for the days between. */
    public record Part(Service service, Service extended, InvoiceLine line) {

        boolean isLonger() {
            return service.paidUntil().isBefore(extended.paidUntil());
        }
    }
}
