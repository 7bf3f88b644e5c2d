package io.guichet.application.ordering;

import io.guichet.application.ordering.OrderDelivery.Sale;
import io.guichet.application.ordering.port.Withdrawals;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.WithdrawalPeriod;
import io.guichet.domain.ordering.WithdrawalRight;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What consumers must say when they order, and from what they may withdraw once they have it. */
public final class WithdrawalTerms {

    private final Withdrawals withdrawals;
    private final PolicyOfDay policyOfDay;

    public WithdrawalTerms(Withdrawals withdrawals, PolicyOfDay policyOfDay) {
        this.withdrawals = withdrawals;
        this.policyOfDay = policyOfDay;
    }

    /** The plans, by code, from which a consumer could not withdraw; he must waive that. */
    static List<PlanCode> toWaive(Customer customer, Collection<Plan> ordered) {
        return isConsumer(customer)
                ? ordered.stream()
                        .filter(plan -> !plan.family().isWithdrawable())
                        .map(Plan::code)
                        .sorted(Comparator.comparing(PlanCode::value))
                        .toList()
                : List.of();
    }

    void note(Customer customer, OrderNumber order, Consent consent, Instant at) {
        if (isConsumer(customer) && !consent.equals(Consent.NONE)) {
            withdrawals.consent(order, customer.number(), consent, at);
        }
    }

    /**
     * Until when somebody may withdraw who is bound from now on, if he is a consumer and can give
     * back any of what he ordered.
     */
    Optional<Instant> until(Sale sale, Collection<Plan> ordered) {
        return Optional.of(until(sale.seller(), sale.today()))
                .filter(until -> isConsumer(sale.customer()))
                .filter(until -> ordered.stream().anyMatch(plan -> plan.family().isWithdrawable()));
    }

    /** Something is about to be delivered, and what its consumer said be asked for. */
    void foresee(Sale sale) {
        if (isConsumer(sale.customer())) {
            withdrawals.foresee(sale.number());
        }
    }

    /**
     * What a consumer may withdraw from, from the day on which he was {@code bound}: that of the
     * delivery, or of the invoice by which a part was asked for before. {@code ordered} are the
     * plans of its lines.
     */
    Optional<WithdrawalRight> grant(
            Sale sale, Order order, Map<PlanCode, Plan> ordered, LocalDate bound) {
        if (!isConsumer(sale.customer())) {
            return Optional.empty();
        }
        List<ServiceId> services = new ArrayList<>();
        List<Integer> oneOffs = new ArrayList<>();
        Iterator<ServiceId> opened = order.services().iterator();
        for (int position = 0; position < sale.lines().size(); position++) {
            OrderLine line = sale.lines().get(position);
            boolean isWithdrawable = ordered.get(line.price().plan()).family().isWithdrawable();
            if (!line.price().period().isOneOff()) {
                ServiceId service = opened.next();
                if (isWithdrawable) {
                    services.add(service);
                }
            } else if (isWithdrawable) {
                oneOffs.add(position);
            }
        }
        if (services.isEmpty() && oneOffs.isEmpty()) {
            return Optional.empty();
        }
        WithdrawalRight right =
                new WithdrawalRight(
                        order.number(),
                        order.customer(),
                        until(sale.seller(), bound),
                        services,
                        oneOffs,
                        withdrawals.consent(order.number()).startsAtOnce());
        withdrawals.grant(right);
        return Optional.of(right);
    }

    private Instant until(Seller seller, LocalDate bound) {
        int days = policyOfDay.of(seller.code(), bound).withdrawalDays();
        return new WithdrawalPeriod(bound, days)
                .last()
                .plusDays(1)
                .atStartOfDay(seller.zone())
                .toInstant();
    }

    private static boolean isConsumer(Customer customer) {
        return !customer.identity().kind().isProfessional();
    }
}
