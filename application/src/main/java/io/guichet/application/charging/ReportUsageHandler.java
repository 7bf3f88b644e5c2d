package io.guichet.application.charging;

import static java.util.stream.Collectors.groupingBy;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.charging.ReportUsage.Outcome.Accepted;
import io.guichet.application.charging.ReportUsage.Outcome.Refused;
import io.guichet.application.charging.ReportUsage.Outcome.Repeated;
import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.charging.port.UsageReports.Arrived;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the reports of one customer after the other and keeps all of them together. */
public final class ReportUsageHandler implements ReportUsage {

    /** Clocks of programs differ. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** What is older has been forgotten by whoever pays for it. */
    private static final int LATEST_MONTHS = 12;

    private final UsageReports usage;
    private final TradingParties parties;
    private final Plans plans;
    private final Transactions transactions;
    private final Clock clock;

    public ReportUsageHandler(
            UsageReports usage,
            TradingParties parties,
            Plans plans,
            Transactions transactions,
            Clock clock) {
        this.usage = usage;
        this.parties = parties;
        this.plans = plans;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Outcome> report(List<UsageReport> reports) {
        if (reports.size() > MOST) {
            throw new IllegalArgumentException("too many reports: " + reports.size());
        }
        return transactions.required(
                () -> {
                    Map<UsageReport, Outcome> outcomes = new HashMap<>();
                    reports.stream()
                            .collect(groupingBy(UsageReport::customer))
                            .forEach((number, some) -> outcomes.putAll(take(number, some)));
                    return inOrder(reports, outcomes);
                });
    }

    /** The same report twice in a batch is taken once. */
    private static List<Outcome> inOrder(
            List<UsageReport> reports, Map<UsageReport, Outcome> outcomes) {
        List<Outcome> answers = new ArrayList<>();
        for (UsageReport report : reports) {
            answers.add(outcomes.get(report));
            outcomes.computeIfPresent(
                    report,
                    (same, outcome) -> outcome instanceof Accepted ? new Repeated() : outcome);
        }
        return answers;
    }

    private Map<UsageReport, Outcome> take(CustomerNumber number, List<UsageReport> reports) {
        Map<UsageReport, Outcome> outcomes = new HashMap<>();
        Optional<Customer> customer = parties.customer(number);
        if (customer.isEmpty()) {
            reports.forEach(report -> outcomes.put(report, new Refused("no-such-customer")));
            return outcomes;
        }
        Seller seller = parties.sellerOf(customer.get());
        Map<PlanCode, Plan> catalog =
                plans.findAll(seller.code(), reports.stream().map(UsageReport::plan).toList());
        Map<String, UsageReport> known = new HashMap<>();
        usage.among(number, reports.stream().map(UsageReport::id).distinct().toList())
                .forEach(report -> known.put(report.id(), report));
        boolean isClosed = parties.isClosed(number);
        List<Arrived> arrived = new ArrayList<>();
        for (UsageReport report : reports) {
            UsageReport before = known.putIfAbsent(report.id(), report);
            if (before != null) {
                outcomes.putIfAbsent(report, repeated(report, before));
            } else {
                outcomes.put(
                        report,
                        isClosed
                                ? new Refused("customer-closed")
                                : judged(report, seller, catalog.get(report.plan())));
                if (outcomes.get(report) instanceof Accepted) {
                    arrived.add(new Arrived(report, month(report, seller), clock.instant()));
                }
            }
        }
        usage.add(arrived);
        return outcomes;
    }

    private static Outcome repeated(UsageReport report, UsageReport before) {
        return before.equals(report) ? new Repeated() : new Refused("report-id-reused");
    }

    private Outcome judged(UsageReport report, Seller seller, Plan plan) {
        Instant now = clock.instant();
        if (plan == null) {
            return new Refused("no-such-plan");
        }
        if (plan.family() != PlanFamily.USAGE) {
            return new Refused("not-metered");
        }
        if (report.usedAt().isAfter(now.plus(AHEAD))) {
            return new Refused("usage-ahead-of-time");
        }
        YearMonth month = month(report, seller);
        if (month.isBefore(YearMonth.from(seller.dayOf(now)).minusMonths(LATEST_MONTHS))) {
            return new Refused("usage-too-old");
        }
        LocalDate day = seller.dayOf(report.usedAt());
        return plan.priceOn(day, BillingPeriod.ONE_OFF)
                .map(price -> isPayable(report, plan, price))
                .<Outcome>map(payable -> payable ? new Accepted() : new Refused("amount-too-large"))
                .orElseGet(() -> new Refused("not-metered"));
    }

    /** What no invoice could say would keep its customer's other charges from being invoiced. */
    private static boolean isPayable(UsageReport report, Plan plan, PlanPrice price) {
        Money amount = price.amount();
        BigDecimal times = plan.rules().metering().orElseThrow().chargedFully(report.quantity());
        return Money.isStatable(times.multiply(amount.toDecimal()), amount.currency());
    }

    private static YearMonth month(UsageReport report, Seller seller) {
        return YearMonth.from(seller.dayOf(report.usedAt()));
    }
}
