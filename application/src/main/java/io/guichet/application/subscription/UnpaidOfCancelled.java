package io.guichet.application.subscription;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.subscription.port.Services.Billed;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Uncredited;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Credits what is unpaid for a service that ended because it was cancelled, where its seller's
 * policy says so: of each invoice the line that bills it, as far as that is neither paid, being
 * paid, credited nor given up. Within the customer's lock.
 */
public final class UnpaidOfCancelled {

    private final Services services;
    private final Invoices invoices;
    private final Receivables receivables;
    private final PartCredits credits;
    private final PolicyOfDay policyOfDay;

    public UnpaidOfCancelled(
            Services services,
            Invoices invoices,
            Receivables receivables,
            PartCredits credits,
            PolicyOfDay policyOfDay) {
        this.services = services;
        this.invoices = invoices;
        this.receivables = receivables;
        this.credits = credits;
        this.policyOfDay = policyOfDay;
    }

    /** By the policy of the day it ends. */
    public void credit(Seller seller, Service ended, Instant at) {
        if (!policyOfDay.of(seller.code(), seller.dayOf(at)).isOn(Setting.CANCEL_CREDITS_UNPAID)) {
            return;
        }
        List<Part> unpaid =
                receivables.openOf(ended.customer()).stream()
                        .map(Receivable::invoice)
                        .flatMap(invoice -> parts(ended, invoice))
                        .toList();
        credits.issue(credits.planUnpaid(unpaid), at);
    }

    private Stream<Part> parts(Service ended, DocumentReference reference) {
        List<BilledPeriod> periods =
                services.billedBy(reference).stream()
                        .filter(billed -> billed.service().equals(ended.id()))
                        .map(Billed::period)
                        .toList();
        if (periods.isEmpty()) {
            return Stream.empty();
        }
        Invoice invoice = invoices.find(reference).orElseThrow().document();
        Uncredited left = credits.uncredited(invoice);
        List<Uncredited.Part> wanted =
                periods.stream()
                        .flatMapToInt(period -> line(ended, invoice, period).stream())
                        .distinct()
                        .filter(line -> left.net(line).isPositive())
                        .mapToObj(line -> new Uncredited.Part(line, left.net(line)))
                        .toList();
        return left.lines(wanted).stream().map(line -> new Part(reference, line));
    }

    /** Where on the invoice a period is billed; of old ones it may not be known. */
    private OptionalInt line(Service ended, Invoice invoice, BilledPeriod period) {
        return new BilledLines(invoices)
                .lineOf(ended, period)
                .map(line -> OptionalInt.of(position(invoice.lines(), period, line)))
                .orElseGet(OptionalInt::empty);
    }

    private static int position(List<InvoiceLine> lines, BilledPeriod period, InvoiceLine line) {
        return period.line().orElseGet(() -> lines.indexOf(line));
    }
}
