package io.guichet.application.change;

import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a plan that is engaged by the month asks of whoever changes to it: where a period begins, so
 * many months on its first invoice; where the paid time stays, the surcharge on the first invoices.
 * Nothing of whoever is engaged and has paid for as many months already.
 */
final class Engaged {

    private Engaged() {}

    /** How many periods the first invoice of a period that begins today covers. */
    static int periods(Case of) {
        return asked(of, of.today())
                .filter(engagement -> !isSurcharged(of))
                .map(Engagement::months)
                .orElse(1);
    }

    /** The same within the paid time: at the surcharged price, unless that is paid that far. */
    static Case within(Case of) {
        LocalDate paid = of.service().paidUntil();
        return asked(of, paid)
                .filter(engagement -> !of.isAsSold())
                .map(asked -> asked.surchargedWithin(of.target().price(), of.today(), paid))
                .map(of::at)
                .orElse(of);
    }

    static boolean isSurcharged(Case of) {
        return of.target().to().isSurcharged(of.target().price());
    }

    /** By whom is not paid for so many months at the end of what is. */
    private static Optional<Engagement> asked(Case of, LocalDate paid) {
        return engagement(of.target().to(), of.target().price())
                .filter(engagement -> paid.isBefore(since(of).plusMonths(engagement.months())));
    }

    /** Today, unless he is engaged by the plan that he has. */
    private static LocalDate since(Case of) {
        Service service = of.service();
        return of.target()
                .from()
                .flatMap(plan -> engagement(plan, service.price()))
                .map(engaged -> service.pricedOn())
                .orElse(of.today());
    }

    private static Optional<Engagement> engagement(Plan plan, PlanPrice price) {
        return plan.rules()
                .engagement()
                .filter(engagement -> engagement.isFor(price.period()))
                .filter(engagement -> !price.amount().isZero());
    }
}
