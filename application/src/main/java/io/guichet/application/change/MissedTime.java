package io.guichet.application.change;

import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.expiry.ExpiryStages.Stage;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The periods that a service which expired missed, and how they are invoiced. */
final class MissedTime {

    private MissedTime() {}

    static List<InvoiceLine> invoiced(Service service, List<OrderLine> lines, LocalDate today) {
        OrderLine renewal = lines.getFirst();
        List<InvoiceLine> invoiced = new ArrayList<>();
        invoiced.add(
                Quote.line(
                        renewal.description(),
                        renewal.label(),
                        renewal.price(),
                        renewal.quantity() * renewal.periods(),
                        renewal.vat(),
                        new Quote.Span(service.paidUntil(), after(service, renewal.periods()))));
        lines.stream().skip(1).map(fee -> fee.from(today)).forEach(invoiced::add);
        return invoiced;
    }

    /** How many it takes to be paid for again on a day. */
    static int periods(Service service, LocalDate today) {
        int periods = 1;
        while (!after(service, periods).isAfter(today)) {
            periods++;
        }
        return periods;
    }

    /** Where so many periods after its paid time end. */
    static LocalDate after(Service service, int periods) {
        LocalDate until = service.paidUntil();
        for (int period = 0; period < periods; period++) {
            until = service.period().endOf(until, service.billingDay());
        }
        return until;
    }

    static String title(Stage stage, Customer customer) {
        boolean isFrench = customer.language() == Language.FR;
        if (stage == Stage.RESTORABLE) {
            return isFrench ? "Restauration" : "Restoration";
        }
        return isFrench ? "Renouvellement tardif" : "Late renewal";
    }
}
