package io.guichet.application.charging;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.charging.port.UsageReports.Present;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeEntry;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeLine.Days;
import io.guichet.domain.charging.ChargeOrigin;
import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.charging.UsageTotal.ToCharge;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** One transaction for each customer: usage is marked and charged together. */
public final class RateUsageHandler implements RateUsage {

    private static final int PAGE = 100;
    private static final String BY = "usage";

    private final Stores stores;
    private final TradingParties parties;
    private final ChargeInvoicing invoicing;
    private final Transactions transactions;
    private final Now now;

    /** What is read and written. */
    public record Stores(Sellers sellers, Plans plans, UsageReports usage, Charges charges) {}

    /** The present moment and fresh ids. */
    public record Now(Clock clock, Supplier<UUID> ids) {}

    public RateUsageHandler(
            Stores stores,
            TradingParties parties,
            ChargeInvoicing invoicing,
            Transactions transactions,
            Now now) {
        this.stores = stores;
        this.parties = parties;
        this.invoicing = invoicing;
        this.transactions = transactions;
        this.now = now;
    }

    @Override
    public int rate() {
        OneByOne round = new OneByOne("usage of customer");
        transactions.required(stores.sellers()::all).forEach(seller -> rate(round, seller));
        return round.done();
    }

    private void rate(OneByOne round, Seller seller) {
        Present present = Present.of(seller, now.clock().instant());
        EachCustomer.in(
                round,
                after ->
                        transactions.required(
                                () -> stores.usage().toRate(seller.code(), present, after, PAGE)),
                customer -> transactions.required(() -> rate(customer, seller, present)));
    }

    private int rate(CustomerNumber number, Seller seller, Present present) {
        Customer customer = parties.customer(number).orElseThrow();
        invoicing.lock(customer);
        List<UsageTotal> totals = stores.usage().rate(number, present);
        Instant at = now.clock().instant();
        List<ChargeLine> lines = lines(customer, totals, at);
        if (lines.isEmpty()) {
            return 0;
        }
        LocalDate dueOn = invoicing.usageDueOn(seller, seller.dayOf(at));
        ChargeEntry entry = new ChargeEntry(ChargeOrigin.USAGE, BY, at, dueOn);
        ChargeId id = new ChargeId(now.ids().get());
        stores.charges().add(Charge.of(id, number, entry, lines));
        return 1;
    }

    private List<ChargeLine> lines(Customer customer, List<UsageTotal> totals, Instant at) {
        Map<PlanCode, Plan> plans =
                stores.plans()
                        .findAll(
                                customer.seller(),
                                totals.stream().map(UsageTotal::plan).distinct().toList());
        VatRate vat = invoicing.vat(customer, at);
        List<ChargeLine> lines = new ArrayList<>();
        for (UsageTotal total : totals) {
            Plan plan = plans.get(total.plan());
            Metering metering = plan.rules().metering().orElseThrow();
            total.toCharge(metering, Tariffs.unitPrice(price(plan, total.month())), vat)
                    .map(due -> line(total, due, plan, customer.language()))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static ChargeLine line(UsageTotal total, ToCharge due, Plan plan, Language language) {
        LocalDate first = total.month().atDay(1);
        String used = due.used().toPlainString();
        String amount = language == Language.FR ? used.replace('.', ',') : used;
        String unit = plan.rules().metering().orElseThrow().unit();
        return new ChargeLine(
                plan.code(),
                plan.name(language) + " (" + amount + " " + unit + ")",
                total.label(),
                new Days(first, first.plusMonths(1)),
                due.quantity(),
                due.price());
    }

    /** That of the first day, or the first there was in a month in which the plan began. */
    private static PlanPrice price(Plan plan, YearMonth month) {
        return plan.priceOn(month.atDay(1), BillingPeriod.ONE_OFF)
                .or(
                        () ->
                                plan.prices().stream()
                                        .filter(price -> price.period().isOneOff())
                                        .filter(
                                                price ->
                                                        YearMonth.from(price.validFrom())
                                                                .equals(month))
                                        .min(Comparator.comparing(PlanPrice::validFrom)))
                .orElseThrow(
                        () -> new IllegalStateException(plan.code() + " had no price in " + month));
    }
}
