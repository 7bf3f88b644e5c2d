package io.guichet.application.change;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.change.DaysLeft.Difference;
import io.guichet.application.subscription.InvoicedDays;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.domain.subscription.ChangeQuote.When;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out what a change comes to, to the cent, by the days left of what was invoiced. */
public final class ChangeBills {

    private final DaysLeft daysLeft;
    private final InvoicedDays invoicedDays;
    private final PartCredits credits;
    private final VatDecisions vatDecisions;

    /** What a change comes to: lines to invoice now, if there are any, and parts to credit. */
    record Bill(ChangeQuote quote, List<InvoiceLine> lines, List<Part> credited) {}

    public ChangeBills(
            Services services,
            InvoicedDays invoicedDays,
            PartCredits credits,
            VatDecisions vatDecisions) {
        this.invoicedDays = invoicedDays;
        this.daysLeft = new DaysLeft(services);
        this.credits = credits;
        this.vatDecisions = vatDecisions;
    }

    /** Where days were taken over, beginning anew would lose them: there is nothing to credit. */
    boolean isBegunAnew(Case of) {
        return of.policy().isPeriodBegunByChange()
                && !of.isPaidFirst()
                && !of.target().to().family().isRegistered()
                && !daysLeft.areTakenOver(of);
    }

    /** A new period begins today; all that is unused of the old one is credited. */
    Bill beginning(Case of) {
        Service service = of.service();
        Service begun = service.begin(of.target().price(), of.target().quantity(), of.begun());
        LocalDate from = begun.paidUntil();
        int periods = of.begun().periods();
        LocalDate until = MissedTime.after(begun, periods);
        InvoiceLine first =
                Quote.line(
                        of.target().to().name(of.customer().language(), of.target().price()),
                        service.label(),
                        of.target().price(),
                        of.target().quantity() * periods,
                        vat(of),
                        new Quote.Span(from, until));
        List<Part> credited = credits.plan(unused(of));
        Money due = isBegunPeriodKept(of) ? gross(first).plus(gross(begun(of))) : gross(first);
        ChangeQuote quote =
                new ChangeQuote(
                        due,
                        gross(of, credited),
                        from,
                        until,
                        When.NOW_AND_INVOICED_LATER,
                        of.begun().invoicedOn());
        ChangeQuote offered = Engaged.isChoice(of) ? quote.offeringSurcharge() : quote;
        return new Bill(surcharged(of, offered), List.of(), credited);
    }

    /** Where nothing is credited, what was invoiced for periods that have not begun only. */
    private List<Part> unused(Case of) {
        return of.isUncredited()
                ? daysLeft.takenBack(of).stream()
                        .flatMap(days -> within(of, days.from(), days.until()))
                        .toList()
                : within(of, of.today(), LocalDate.MAX).toList();
    }

    private Stream<Part> within(Case of, LocalDate from, LocalDate until) {
        return invoicedDays.within(of.service(), from, until).stream();
    }

    /** The paid time stays; the difference of the days left is invoiced or credited. */
    Bill within(Case of) {
        Money zero = Money.zero(of.seller().currency());
        List<Difference> differences = daysLeft.differences(of, vat(of));
        Money due = differences.stream().map(Difference::net).reduce(zero, Money::plus);
        LocalDate from = of.today();
        LocalDate until = of.service().paidUntil().isAfter(from) ? of.service().paidUntil() : from;
        if (due.isPositive()) {
            List<InvoiceLine> lines = lines(of, differences, new Difference(from, until, due));
            ChangeQuote quote = quote(gross(lines), zero, from, until, When.ONCE_PAID);
            return new Bill(surcharged(of, quote), lines, List.of());
        }
        List<Part> credited =
                credits.plan(
                        of.isUncredited()
                                ? unused(of)
                                : creditable(of, differences, due.negated()));
        ChangeQuote quote = quote(zero, gross(of, credited), from, until, When.NOW);
        return new Bill(surcharged(of, quote), List.of(), credited);
    }

    /** One for the days of each period, so that they can be credited; or one for all together. */
    private List<InvoiceLine> lines(Case of, List<Difference> differences, Difference all) {
        boolean isEachDearer = differences.stream().noneMatch(days -> days.net().isNegative());
        List<Difference> invoiced = isEachDearer ? differences : List.of(all);
        return invoiced.stream()
                .filter(days -> days.net().isPositive())
                .map(days -> line(of, days))
                .toList();
    }

    private InvoiceLine line(Case of, Difference days) {
        return InvoiceLine.of(
                of.title(),
                of.service().label(),
                days.from(),
                days.until(),
                BigDecimal.ONE,
                new InvoiceLine.Price(days.net().toDecimal(), days.net().currency(), vat(of)));
    }

    /** Of what was invoiced for the days of each period as much as they cost less. */
    private List<Part> creditable(Case of, List<Difference> differences, Money net) {
        List<Part> parts = new ArrayList<>();
        Money left = net;
        for (Difference days : differences) {
            List<Part> invoiced = within(of, days.from(), days.until()).toList();
            for (Part part : InvoicedLines.upTo(left.min(days.net().negated()), invoiced)) {
                parts.add(part);
                left = left.minus(part.line().net());
            }
        }
        return parts;
    }

    /** Where nothing is credited, what a change of today began is owed as well. */
    boolean isBegunPeriodKept(Case of) {
        return of.isUncredited()
                && !of.service().price().amount().isZero()
                && of.service().changing().filter(Changing::isBegun).isPresent();
    }

    private InvoiceLine begun(Case of) {
        Service service = of.service();
        int quantity = service.quantity() * service.changing().orElseThrow().periods();
        return Quote.line("", "", service.price(), quantity, vat(of), service.paidUntil());
    }

    private VatRate vat(Case of) {
        return vatDecisions.decide(of.seller(), of.customer(), of.at()).rate();
    }

    private static ChangeQuote surcharged(Case of, ChangeQuote quote) {
        return Engaged.isSurcharged(of)
                ? quote.surcharged(of.target().price().validUntil())
                : quote;
    }

    private static ChangeQuote quote(
            Money due, Money credited, LocalDate from, LocalDate until, When applied) {
        return new ChangeQuote(due, credited, from, until, applied, Optional.empty());
    }

    private static Money gross(InvoiceLine line) {
        return gross(List.of(line));
    }

    private static Money gross(List<InvoiceLine> lines) {
        return Totals.of(lines, lines.getFirst().net().currency()).gross();
    }

    private static Money gross(Case of, List<Part> credited) {
        return credited.stream()
                .map(Part::gross)
                .reduce(Money.zero(of.seller().currency()), Money::plus);
    }
}
