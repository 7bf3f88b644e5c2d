package io.guichet.application.charging.port;

import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** What was reported of metered plans. Every adapter passes {@code UsageReportsContract}. */
public interface UsageReports {

    /** Those of a customer that have any of these ids. */
    List<UsageReport> among(CustomerNumber customer, Collection<String> ids);

    /** All of a customer, by their ids, after one of them; from the first after "". */
    Page<UsageReport> of(CustomerNumber customer, String after, int limit);

    /** Whether anything was ever reported of a seller's plan. */
    boolean isReported(SellerCode seller, PlanCode plan);

    /**
     * Stores new reports, each for a month in its seller's zone.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if one is there already
     */
    void add(Collection<Arrived> arrived);

    /** The customers of a seller with something to be rated, by number from after one. */
    List<CustomerNumber> toRate(SellerCode seller, Present present, long after, int limit);

    /**
     * Marks what is to be rated of a customer, and answers for all that this concerns what was
     * rated before and what is rated now. What arrives meanwhile waits.
     */
    List<UsageTotal> rate(CustomerNumber customer, Present present);

    /**
     * The month in which is rated, and when it began where the seller is. Of earlier months what
     * nobody rated is to be: of one plan and label where nothing of its month was rated so far, or
     * some of it came before the present month. So what comes late is rated once in a month.
     */
    record Present(YearMonth month, Instant begunAt) {

        public static Present of(Seller seller, Instant now) {
            YearMonth month = YearMonth.from(seller.dayOf(now));
            return new Present(month, month.atDay(1).atStartOfDay(seller.zone()).toInstant());
        }
    }

    /** A report, the month it counts for, and when it came. */
    record Arrived(UsageReport report, YearMonth month, Instant at) {}
}
