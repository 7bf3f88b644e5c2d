package io.guichet.application.standing;

import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.domain.identity.CustomerNumber;

/** Puts together what holds for a customer. */
public final class ShowStandingHandler implements ShowStanding {

    private final CustomerHolds holds;
    private final Restrictions restrictions;
    private final MeansShown means;
    private final Transactions transactions;

    public ShowStandingHandler(
            CustomerHolds holds,
            Restrictions restrictions,
            MeansShown means,
            Transactions transactions) {
        this.holds = holds;
        this.restrictions = restrictions;
        this.means = means;
        this.transactions = transactions;
    }

    @Override
    public Standing show(CustomerNumber customer) {
        return transactions.required(
                () ->
                        new Standing(
                                !means.hasOne(customer),
                                holds.of(customer),
                                restrictions.restricts(customer)));
    }
}
