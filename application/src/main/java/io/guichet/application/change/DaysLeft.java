package io.guichet.application.change;

import io.guichet.application.change.ChangeTargets.Target;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.BilledPeriod.Standing;
import io.guichet.domain.subscription.BilledPeriod.Uncovered;
import io.guichet.domain.subscription.ProRata;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days left of what a service is paid for, and what another price makes of them. Days that no
 * invoice of its holder covers were taken over from somebody else: they are worth what the service
 * costs, but there is nothing of his to credit.
 */
final class DaysLeft {

    private final Services services;

    DaysLeft(Services services) {
        this.services = services;
    }

    /** Days {@code [from, until)} of one period and what the other price makes of them. */
    record Difference(LocalDate from, LocalDate until, Money net) {}

    /** Whether a billed period is none any more once a new one begins. */
    static boolean isTakenBack(Case of, BilledPeriod period) {
        return of.isUncredited()
                ? period.from().isAfter(of.today())
                : !period.from().isBefore(of.today());
    }

    /** Those of periods that are none any more once a new one begins. */
    List<Standing> takenBack(Case of) {
        return billed(of).stream().filter(days -> isTakenBack(of, days.period())).toList();
    }

    boolean areTakenOver(Case of) {
        return !takenOver(of).isEmpty();
    }

    List<Difference> differences(Case of, VatRate vat) {
        return Stream.concat(
                        billed(of).stream()
                                .map(
                                        days ->
                                                difference(
                                                        of,
                                                        vat,
                                                        days.period().from(),
                                                        days.from(),
                                                        days.until())),
                        takenOver(of).stream()
                                .map(
                                        days ->
                                                difference(
                                                        of,
                                                        vat,
                                                        days.from(),
                                                        days.from(),
                                                        days.until())))
                .toList();
    }

    private List<Standing> billed(Case of) {
        Service service = of.service();
        return BilledPeriod.standing(
                services.billed(service.id(), of.today()), of.today(), service.paidUntil());
    }

    private List<Uncovered> takenOver(Case of) {
        Service service = of.service();
        return BilledPeriod.uncovered(
                services.billed(service.id(), of.today()), of.today(), service.paidUntil());
    }

    private static Difference difference(
            Case of, VatRate vat, LocalDate begin, LocalDate from, LocalDate until) {
        Service service = of.service();
        Target target = of.target();
        int day = service.billingDay();
        ProRata.Days left = new ProRata.Days(from, until);
        Money costs =
                ProRata.across(
                        net(target.price(), target.quantity(), vat),
                        target.price().period(),
                        begin,
                        day,
                        left);
        Money costed =
                ProRata.across(
                        net(service.price(), service.quantity(), vat),
                        service.period(),
                        begin,
                        day,
                        left);
        return new Difference(from, until, costs.minus(costed));
    }

    private static Money net(PlanPrice price, int quantity, VatRate vat) {
        return Quote.line("", "", price, quantity, vat, price.validFrom()).net();
    }
}
