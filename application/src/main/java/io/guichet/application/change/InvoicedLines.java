package io.guichet.application.change;

import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.subscription.BilledLines;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.BilledPeriod.Standing;
import io.guichet.domain.subscription.ProRata;
import io.guichet.domain.subscription.Service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The invoice lines of services and what of them falls on days that are left. */
final class InvoicedLines {

    private final Invoices invoices;

    private final BilledLines billedLines;

    InvoicedLines(Invoices invoices) {
        this.invoices = invoices;
        this.billedLines = new BilledLines(invoices);
    }

    /** What of a billed period falls on the days of it that still count. */
    Optional<Part> of(Service service, Standing days) {
        return billedLines
                .lineOf(service, days.period())
                .map(
                        line ->
                                new Part(
                                        days.period().invoice(),
                                        cut(line, days.from(), days.until())));
    }

    /** What of the invoices of changes falls on days {@code [from, until)}. */
    List<Part> of(List<DocumentReference> changes, LocalDate from, LocalDate until) {
        List<Part> parts = new ArrayList<>();
        for (DocumentReference reference : changes) {
            for (InvoiceLine line : invoice(reference).lines()) {
                LocalDate begin = line.from().isAfter(from) ? line.from() : from;
                LocalDate end = line.until().isBefore(until) ? line.until() : until;
                if (begin.isBefore(end)) {
                    parts.add(new Part(reference, cut(line, begin, end)));
                }
            }
        }
        return parts;
    }

    /** The first parts, as many and as much of them as an amount without VAT goes. */
    static List<Part> upTo(Money net, List<Part> parts) {
        List<Part> taken = new ArrayList<>();
        Money left = net;
        for (Part part : parts) {
            Money share = left.min(part.line().net());
            if (share.isPositive()) {
                InvoiceLine line = part.line();
                taken.add(new Part(part.invoice(), of(line, line.from(), line.until(), share)));
                left = left.minus(share);
            }
        }
        return taken;
    }

    private static InvoiceLine cut(InvoiceLine line, LocalDate from, LocalDate until) {
        Money share = new ProRata(line.from(), line.until()).between(line.net(), from, until);
        return of(line, from, until, share);
    }

    private static InvoiceLine of(InvoiceLine line, LocalDate from, LocalDate until, Money net) {
        return InvoiceLine.of(
                line.description(),
                line.serviceReference(),
                from,
                until,
                BigDecimal.ONE,
                new InvoiceLine.Price(net.toDecimal(), net.currency(), line.vat()));
    }

    private Invoice invoice(DocumentReference reference) {
        return invoices.find(reference).map(Sealed::document).orElseThrow();
    }
}
