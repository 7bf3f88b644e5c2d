package io.guichet.application.change;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.change.ChangeTargets.Target;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.domain.subscription.ChangeQuote.When;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.Service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out what a change comes to, to the cent, by the days left of what was invoiced. */
public final class ChangeBills {

    private final DaysLeft daysLeft;
    private final PlanChanges changes;
    private final InvoicedLines invoicedLines;
    private final PartCredits credits;
    private final VatDecisions vatDecisions;

    /** Who changes what into what, and when. */
    record Case(Seller seller, Customer customer, Service service, Target target, Instant at) {

        LocalDate today() {
            return seller.dayOf(at);
        }

        Case with(Service now) {
            return new Case(seller, customer, now, target, at);
        }
    }

    /** What a change comes to: a line to invoice now, if there is one, and parts to credit. */
    record Bill(ChangeQuote quote, Optional<InvoiceLine> line, List<Part> credited) {}

    public ChangeBills(
            Services services,
            PlanChanges changes,
            Invoices invoices,
            PartCredits credits,
            VatDecisions vatDecisions) {
        this.changes = changes;
        this.invoicedLines = new InvoicedLines(invoices);
        this.daysLeft = new DaysLeft(services, invoicedLines);
        this.credits = credits;
        this.vatDecisions = vatDecisions;
    }

    /** A new period begins today; all that is unused of the old one is credited. */
    Bill beginning(Case of) {
        Service service = of.service();
        Service begun = service.begin(of.target().price(), of.target().quantity(), of.today());
        LocalDate from = begun.paidUntil();
        LocalDate until = begun.nextPaidUntil();
        InvoiceLine first =
                Quote.line(
                        of.target().to().name(of.customer().language()),
                        service.label(),
                        of.target().price(),
                        of.target().quantity(),
                        vat(of),
                        new Quote.Span(from, until));
        List<Part> credited =
                credits.plan(of.target().isFree() ? daysLeft.unbegun(of) : daysLeft.unused(of));
        Money due = isBegunPeriodKept(of) ? gross(first).plus(gross(begun(of))) : gross(first);
        ChangeQuote quote =
                new ChangeQuote(
                        due, gross(of, credited), from, until, When.NOW_AND_INVOICED_TOMORROW);
        return new Bill(quote, Optional.empty(), credited);
    }

    /** The paid time stays; the difference of the days left is invoiced or credited. */
    Bill within(Case of) {
        Money zero = Money.zero(of.seller().currency());
        Money billed = daysLeft.billedDifference(of, vat(of));
        Money due = billed.plus(daysLeft.takenOverDifference(of, vat(of)));
        LocalDate from = of.today();
        LocalDate until = of.service().paidUntil().isAfter(from) ? of.service().paidUntil() : from;
        if (due.isPositive()) {
            InvoiceLine line =
                    InvoiceLine.of(
                            title(of),
                            of.service().label(),
                            from,
                            until,
                            BigDecimal.ONE,
                            new InvoiceLine.Price(due.toDecimal(), due.currency(), vat(of)));
            return new Bill(
                    new ChangeQuote(gross(line), zero, from, until, When.ONCE_PAID),
                    Optional.of(line),
                    List.of());
        }
        List<Part> credited = credits.plan(creditable(of, due.negated(), billed.negated()));
        return new Bill(
                new ChangeQuote(zero, gross(of, credited), from, until, When.NOW),
                Optional.empty(),
                credited);
    }

    /** Where days were taken over, beginning anew would lose them: there is nothing to credit. */
    boolean isPaidTimeKept(Case of) {
        return daysLeft.areTakenOver(of);
    }

    /**
     * What was invoiced for changes first, the last of them first; then of the days left, but no
     * more than their own difference.
     */
    private List<Part> creditable(Case of, Money net, Money ofDaysLeft) {
        List<DocumentReference> changed =
                changes.invoicedOf(of.service().id()).stream()
                        .map(PlanChange::invoice)
                        .flatMap(Optional::stream)
                        .toList();
        List<Part> parts = InvoicedLines.upTo(net, invoicedLines.unusedOf(changed, of.today()));
        Money left = parts.stream().map(part -> part.line().net()).reduce(net, Money::minus);
        return Stream.concat(
                        parts.stream(),
                        InvoicedLines.upTo(left.min(ofDaysLeft), daysLeft.unused(of)).stream())
                .toList();
    }

    /** To the free plan nothing is credited: what a change of today began is owed as well. */
    boolean isBegunPeriodKept(Case of) {
        return of.target().isFree()
                && !of.service().price().amount().isZero()
                && of.service().changing().filter(Changing::isBegun).isPresent();
    }

    private InvoiceLine begun(Case of) {
        Service service = of.service();
        LocalDate from = service.paidUntil();
        return Quote.line("", "", service.price(), service.quantity(), vat(of), from);
    }

    private VatRate vat(Case of) {
        return vatDecisions.decide(of.seller(), of.customer(), of.at()).rate();
    }

    private static Money gross(InvoiceLine line) {
        return Totals.of(List.of(line), line.net().currency()).gross();
    }

    private static Money gross(Case of, List<Part> credited) {
        return credited.stream()
                .map(Part::gross)
                .reduce(Money.zero(of.seller().currency()), Money::plus);
    }

    private static String title(Case of) {
        Language language = of.customer().language();
        String to = of.target().to().name(language);
        String from =
                of.target()
                        .from()
                        .map(plan -> plan.name(language))
                        .orElse(of.service().plan().value());
        return to.equals(from) ? to : from + " → " + to;
    }
}
