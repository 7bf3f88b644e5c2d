package io.guichet.application.charging.query;

import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.identity.CustomerNumber;

import java.time.YearMonth;
import java.util.List;

/** What a customer has used of metered plans. */
public interface ListUsage {

    /** So many kinds of usage a month are shown at most. */
    int MOST = 200;

    /** In one month, by plan and label. */
    List<UsageTotal> of(CustomerNumber customer, YearMonth month);
}
