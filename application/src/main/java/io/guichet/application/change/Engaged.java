package io.guichet.application.change;

import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a plan that is engaged by the month asks of whoever changes to it: where a period begins, so
 * many months on its first invoice or, as he chooses, the surcharge on the first invoices; where
 * the paid time stays, the surcharge. Nothing of whoever is engaged and has paid for as many months
 * already.
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

    /** With a period that begins today, at the surcharged price if that is wanted and asked for. */
    static Case beginning(Case of, boolean isSurchargeWanted) {
        return asked(of, of.today())
                .filter(engagement -> isSurchargeWanted && isChoice(of))
                .map(asked -> asked.surcharged(of.target().price(), of.today()))
                .map(of::at)
                .orElse(of);
    }

    /**
     * Whether he may choose between both where a period begins: not what stays as it was sold,
     * since the price after a surcharge is that of the list.
     */
    static boolean isChoice(Case of) {
        return !of.isAsSold() && asked(of, of.today()).isPresent();
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
        return plan.engagement(price.period()).filter(asked -> !price.amount().isZero());
    }
}
