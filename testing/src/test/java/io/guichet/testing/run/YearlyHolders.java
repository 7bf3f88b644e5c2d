package io.guichet.testing.run;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Samples;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Customers who hold a service at EUR 120 net a year, which renews by itself. */
record YearlyHolders(BillingDays days) {

    /** Opened today and paid. */
    CustomerNumber holder(CustomerNumber holder) {
        days.company.transfers(holder, "144.00", List.of(orders(holder)));
        return holder;
    }

    DocumentReference orders(CustomerNumber holder) {
        PlanCode code = new PlanCode("year-" + holder.value());
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.YEAR,
                        Money.euros("120.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        days.company.sells(Samples.plan(days.company.seller(), code, List.of(price)));
        return days.company.orders(holder, new OrderedItem(code, BillingPeriod.YEAR, 1, "site"));
    }

    /** The run stood still from two months before its end to that day. */
    void renewUntold(LocalDate end) {
        days.passUntil(end.minusDays(60));
        days.company.clock().advance(Duration.ofDays(60));
        days.runs();
    }
}
