package io.guichet.application.ordering;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.ProRata;
import io.guichet.domain.subscription.Service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the service an option belongs to: one it goes with that is ordered together with it, or
 * else one that is held; of several the one of the same label, or else the oldest. An option for a
 * service that is held is first paid to the day that service is, or to its billing day, by its
 * share of a period's price: from then on both are renewed together.
 */
public record Hosting(Plans plans, Services services, OptionHosts hosts) {

    /**
     * What is invoiced first for a line of an order, until when, its billing day, and what it goes
     * with.
     */
    record First(
            InvoiceLine line,
            LocalDate until,
            int billingDay,
            PlanCode plan,
            Set<PlanCode> goesWith) {}

    /** The plans of an order's lines. */
    Map<PlanCode, Plan> catalog(Customer customer, List<OrderLine> lines) {
        return plans.findAll(
                customer.seller(),
                lines.stream().map(line -> line.price().plan()).distinct().toList());
    }

    /** Of each line of an order that is delivered on a day. */
    List<First> first(
            Customer customer,
            List<OrderLine> lines,
            Map<PlanCode, Plan> catalog,
            LocalDate today) {
        List<First> first = new ArrayList<>();
        for (OrderLine line : lines) {
            Set<PlanCode> goesWith = goesWith(catalog, line.price().plan());
            boolean isAlone = goesWith.stream().noneMatch(catalog::containsKey);
            first.add(
                    heldHost(customer, line, isAlone ? goesWith : Set.of())
                            .map(host -> first(line, goesWith, host, today))
                            .orElseGet(() -> whole(line, goesWith, today)));
        }
        return first;
    }

    /** What was opened just now. */
    void attach(Customer customer, List<Service> opened, List<First> firsts) {
        Map<PlanCode, Set<PlanCode>> goesWith = new HashMap<>();
        firsts.forEach(first -> goesWith.put(first.plan(), first.goesWith()));
        for (Service option : opened) {
            Set<PlanCode> any = goesWith.get(option.plan());
            if (!any.isEmpty()) {
                best(option.label(), opened, any)
                        .or(() -> best(option.label(), held(customer), any))
                        .ifPresent(host -> hosts.attach(option.id(), host.id()));
            }
        }
    }

    private Optional<Service> heldHost(Customer customer, OrderLine line, Set<PlanCode> goesWith) {
        boolean isRenewed = !line.price().period().isOneOff() && line.periods() == 1;
        return isRenewed && !goesWith.isEmpty()
                ? best(line.label(), held(customer), goesWith)
                : Optional.empty();
    }

    private static First first(
            OrderLine line, Set<PlanCode> goesWith, Service host, LocalDate today) {
        LocalDate end = line.until(today);
        boolean isWithin = host.paidUntil().isAfter(today) && !host.paidUntil().isAfter(end);
        LocalDate until =
                isWithin
                        ? host.paidUntil()
                        : new BillingDay(host.billingDay()).firstFrom(today.plusDays(1));
        if (!until.isBefore(end)) {
            return whole(line, goesWith, today);
        }
        Money share =
                ProRata.whole(line.price().period(), today, host.billingDay())
                        .share(line.from(today).net(), ChronoUnit.DAYS.between(today, until));
        InvoiceLine days =
                InvoiceLine.of(
                        line.description(),
                        line.label(),
                        today,
                        until,
                        BigDecimal.ONE,
                        new InvoiceLine.Price(share.toDecimal(), share.currency(), line.vat()));
        return new First(days, until, host.billingDay(), line.price().plan(), goesWith);
    }

    private static First whole(OrderLine line, Set<PlanCode> goesWith, LocalDate today) {
        return new First(
                line.from(today),
                line.until(today),
                today.getDayOfMonth(),
                line.price().plan(),
                goesWith);
    }

    private List<Service> held(Customer customer) {
        return services.heldBy(customer.number());
    }

    static boolean isServer(Map<PlanCode, Plan> catalog, OrderLine line) {
        return Optional.ofNullable(catalog.get(line.price().plan()))
                .filter(plan -> plan.family().isServer())
                .isPresent();
    }

    private static Set<PlanCode> goesWith(Map<PlanCode, Plan> catalog, PlanCode plan) {
        return Optional.ofNullable(catalog.get(plan))
                .map(found -> found.rules().goesWith())
                .orElse(Set.of());
    }

    private static Optional<Service> best(
            String label, Collection<Service> among, Set<PlanCode> goesWith) {
        Stream<Service> fitting = among.stream().filter(host -> goesWith.contains(host.plan()));
        return fitting.min(
                Comparator.comparing((Service host) -> !host.label().equals(label))
                        .thenComparing(Service::startedOn));
    }
}
