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
 * plan or period (frozen price); {@code pricedOn} is the day that was agreed to. {@code paidUntil}
 * is the first day that no invoice covers yet. Every period ends on {@code billingDay} of its
 * month, so that one begun on the 31st does not move to the 28th.
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
        LocalDate pricedOn,
        LocalDate paidUntil,
        RenewalMode renewal,
        Optional<Ending> ending,
        ServiceState state,
        Optional<Suspension> suspension,
        Optional<Changing> changing,
        long version) {

    public Service {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(plan, "plan");
        requireNonNull(label, "label");
        requireNonNull(price, "price");
        requireNonNull(startedOn, "startedOn");
        requireNonNull(pricedOn, "pricedOn");
        requireNonNull(paidUntil, "paidUntil");
        requireNonNull(renewal, "renewal");
        requireNonNull(ending, "ending");
        requireNonNull(state, "state");
        requireNonNull(suspension, "suspension");
        requireNonNull(changing, "changing");
        if (quantity < 1 || billingDay < 1 || billingDay > 31) {
            throw new IllegalArgumentException("quantity " + quantity + " or day " + billingDay);
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
        return ServiceCopy.opened(id, customer, label, price, quantity, today);
    }

    public BillingPeriod period() {
        return price.period();
    }

    /** Where the period after the paid time ends. */
    public LocalDate nextPaidUntil() {
        return period().endOf(paidUntil, billingDay);
    }

    /** Whether its next period is to be invoiced so many days ahead; while it changes, never. */
    public boolean isRenewalDue(LocalDate today, int daysAhead) {
        return state == ServiceState.ACTIVE
                && changing.isEmpty()
                && renewal == RenewalMode.AUTOMATIC
                && ending.isEmpty()
                && !paidUntil.minusDays(daysAhead).isAfter(today);
    }

    public boolean isEndingDue(LocalDate today) {
        return state.isHeld() && ending.filter(end -> !end.on().isAfter(today)).isPresent();
    }

    /** Paid for one period more. */
    public Service renew() {
        return copy().paidUntil(nextPaidUntil()).done();
    }

    /** By a change that begins a period that day, or where it is paid until if that is earlier. */
    public Service begin(PlanPrice target, int nowQuantity, Changing begun) {
        LocalDate begin = paidUntil.isBefore(begun.since()) ? paidUntil : begun.since();
        return copy().agreed(target, begun.since())
                .quantity(nowQuantity)
                .billingDay(begin.getDayOfMonth())
                .paidUntil(begin)
                .changing(Optional.of(begun))
                .done();
    }

    /** By a change that day within its paid time. */
    public Service become(PlanPrice target, int nowQuantity, LocalDate today) {
        return copy().agreed(target, today)
                .quantity(nowQuantity)
                .changing(changing.filter(Changing::isBegun))
                .done();
    }

    /** Is changing, or no longer. */
    public Service withChanging(Optional<Changing> now) {
        return copy().changing(now).done();
    }

    /** Whether a change began a period that is to be invoiced by now. */
    public boolean isBegunPeriodDue(LocalDate today) {
        return state.isHeld() && changing.filter(begun -> begun.isInvoicedOn(today)).isPresent();
    }

    /** Whether a change of an earlier day began a period that is not invoiced yet. */
    public boolean isBegunPeriodOwed(LocalDate today) {
        return state.isHeld() && changing.filter(begun -> begun.isBegunBefore(today)).isPresent();
    }

    /** Paid until a day, which from then on is its billing day. */
    public Service paid(LocalDate until, int day) {
        return copy().billingDay(day).paidUntil(until).done();
    }

    /** At another price of the same plan and period from the next period on. */
    public Service withPrice(PlanPrice next) {
        return copy().price(next).done();
    }

    public Service withRenewal(RenewalMode mode) {
        return copy().renewal(mode).done();
    }

    public Service cancel(Ending end) {
        return copy().ending(Optional.of(end)).done();
    }

    public Service undoCancellation() {
        return copy().ending(Optional.empty()).done();
    }

    /** A suspension by staff lies over one for debt, whichever came first. */
    public Service suspend(Suspension why) {
        return suspended(suspension.map(first -> first.and(why)).orElse(why));
    }

    /** Where it is suspended for a bill, it is for the one that now stands in its place. */
    public Service reissued(DocumentReference bill, DocumentReference next) {
        return suspension.map(why -> suspended(why.reissued(bill, next))).orElse(this);
    }

    /** Goes on, unless a debt lay under what staff lifts. */
    public Service resume() {
        return suspension
                .flatMap(Suspension::lifted)
                .map(this::suspended)
                .orElseGet(() -> as(ServiceState.ACTIVE));
    }

    /** Whether it is suspended because this invoice is not paid. */
    public boolean isSuspendedFor(DocumentReference invoice) {
        return suspension.filter(why -> why.isFor(invoice)).isPresent();
    }

    /** Renewed after it expired: it goes on, paid until a day. */
    public Service revive(LocalDate until) {
        return copy().state(ServiceState.ACTIVE).paidUntil(until).done();
    }

    /** On a day, unless it was cancelled to another one. */
    public Service terminate(LocalDate day) {
        return copy().ending(Optional.of(ending.orElse(Ending.unasked(day))))
                .state(ServiceState.TERMINATED)
                .done();
    }

    private Service suspended(Suspension why) {
        return copy().suspended(why).done();
    }

    public Service as(ServiceState over) {
        return copy().state(over).done();
    }

    private ServiceCopy copy() {
        return new ServiceCopy(this);
    }
}
