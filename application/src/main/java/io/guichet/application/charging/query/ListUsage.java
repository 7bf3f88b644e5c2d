package io.guichet.application.charging.query;

import io.guichet.domain.access.Reach;
import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.identity.CustomerNumber;

import java.time.YearMonth;
import java.util.List;

/** What a customer has used of metered plans. */
public interface ListUsage {

    /** So many kinds of usage a month are shown at most. */
    int MOST = 200;

    /** In one month, by plan and label. */
    default List<UsageTotal> of(CustomerNumber customer, YearMonth month) {
        return of(customer, Reach.ALL, month);
    }

    /**
     * What was reported for an account within reach by its name, or for a service within reach by
     * its label. Where a service that is not within reach has the same label it is left out.
     */
    List<UsageTotal> of(CustomerNumber customer, Reach reach, YearMonth month);
}
