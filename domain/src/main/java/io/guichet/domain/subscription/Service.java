package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a customer holds and what is renewed. It keeps the price it was sold at until it changes
 * plan (frozen price); {@code paidUntil} is the first day that no invoice covers yet. Every period
 * ends on {@code billingDay} of its month, so that one begun on the 31st does not move to the 28th.
 */
public record Service(
        ServiceId id,
        CustomerNumber customer,
        PlanCode plan,
        String label,
        PlanPrice price,
        int quantity,
        int billingDay,
        LocalDate startedOn,
        LocalDate paidUntil,
        RenewalMode renewal,
        Optional<Ending> ending,
        ServiceState state,
        Optional<Suspension> suspension,
        long version) {

    public Service {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(plan, "plan");
        requireNonNull(label, "label");
        requireNonNull(price, "price");
        requireNonNull(startedOn, "startedOn");
        requireNonNull(paidUntil, "paidUntil");
        requireNonNull(renewal, "renewal");
        requireNonNull(ending, "ending");
        requireNonNull(state, "state");
        requireNonNull(suspension, "suspension");
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be positive, was " + quantity);
        }
        if (billingDay < 1 || billingDay > 31) {
            throw new IllegalArgumentException("no day of a month: " + billingDay);
        }
        if (suspension.isPresent() != (state == ServiceState.SUSPENDED)) {
            throw new IllegalArgumentException(state + " does not fit " + suspension);
        }
    }

    /** Opens a service whose first period is invoiced with its order. */
    public static Service open(
            ServiceId id,
            CustomerNumber customer,
            String label,
            PlanPrice price,
            int quantity,
            LocalDate today) {
        return new Service(
                id,
                customer,
                price.plan(),
                label,
                price,
                quantity,
                today.getDayOfMonth(),
                today,
                price.period().endOf(today, today.getDayOfMonth()),
                RenewalMode.AUTOMATIC,
                Optional.empty(),
                ServiceState.ACTIVE,
                Optional.empty(),
                0);
    }

    public BillingPeriod period() {
        return price.period();
    }

    /** Where the period after the paid time ends. */
    public LocalDate nextPaidUntil() {
        return period().endOf(paidUntil, billingDay);
    }

    /** Whether its next period is to be invoiced when that is done so many days ahead. */
    public boolean isRenewalDue(LocalDate today, int daysAhead) {
        return state == ServiceState.ACTIVE
                && renewal == RenewalMode.AUTOMATIC
                && ending.isEmpty()
                && !paidUntil.minusDays(daysAhead).isAfter(today);
    }

    /** Whether its paid time is over and it is not to be renewed. */
    public boolean isExpiryDue(LocalDate today) {
        return state.isHeld()
                && renewal == RenewalMode.MANUAL
                && ending.isEmpty()
                && !paidUntil.isAfter(today);
    }

    public boolean isEndingDue(LocalDate today) {
        return state.isHeld() && ending.filter(end -> !end.on().isAfter(today)).isPresent();
    }

    /** Paid for one period more. */
    public Service renew() {
        return with(price, nextPaidUntil(), renewal, ending, state, suspension);
    }

    /** At another price of the same plan and period from the next period on. */
    public Service withPrice(PlanPrice next) {
        return with(next, paidUntil, renewal, ending, state, suspension);
    }

    public Service withRenewal(RenewalMode mode) {
        return with(price, paidUntil, mode, ending, state, suspension);
    }

    public Service cancel(Ending end) {
        return with(price, paidUntil, renewal, Optional.of(end), state, suspension);
    }

    public Service undoCancellation() {
        return with(price, paidUntil, renewal, Optional.empty(), state, suspension);
    }

    /** A suspension by staff replaces one for debt, never the other way round. */
    public Service suspend(Suspension why) {
        boolean stays = suspension.isPresent() && why instanceof Suspension.Unpaid;
        return stays
                ? this
                : with(price, paidUntil, renewal, ending, ServiceState.SUSPENDED, Optional.of(why));
    }

    public Service resume() {
        return with(price, paidUntil, renewal, ending, ServiceState.ACTIVE, Optional.empty());
    }

    /** Whether it is suspended because this invoice is not paid. */
    public boolean isSuspendedFor(DocumentReference invoice) {
        return suspension
                .filter(Suspension.Unpaid.class::isInstance)
                .map(Suspension.Unpaid.class::cast)
                .filter(unpaid -> unpaid.invoice().equals(invoice))
                .isPresent();
    }

    public Service expire() {
        return with(price, paidUntil, renewal, ending, ServiceState.EXPIRED, Optional.empty());
    }

    public Service terminate() {
        return with(price, paidUntil, renewal, ending, ServiceState.TERMINATED, Optional.empty());
    }

    private Service with(
            PlanPrice nowPrice,
            LocalDate nowPaidUntil,
            RenewalMode nowRenewal,
            Optional<Ending> nowEnding,
            ServiceState nowState,
            Optional<Suspension> nowSuspension) {
        return new Service(
                id,
                customer,
                plan,
                label,
                nowPrice,
                quantity,
                billingDay,
                startedOn,
                nowPaidUntil,
                nowRenewal,
                nowEnding,
                nowState,
                nowSuspension,
                version);
    }
}
