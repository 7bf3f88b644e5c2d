package io.guichet.bot.menu;

import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;

/** Where a button about services leads: to what is held, and to what can be asked for it. */
public sealed interface ServiceTarget extends Target {

    /** A page of services: the first, or the one after a position. */
    record Services(long customer, Optional<ServicePosition> after) implements ServiceTarget {

        public static Services first(long customer) {
            return new Services(customer, Optional.empty());
        }
    }

    record Service(long customer, ServiceId service) implements ServiceTarget {}

    /** What it may become. */
    record Plans(long customer, ServiceId service, int page) implements ServiceTarget {}

    /** The periods a plan is sold for. */
    record Periods(long customer, ServiceId service, PlanMark plan) implements ServiceTarget {}

    /** {@code surcharged}: with the surcharge of the plan, where that may be chosen. */
    record ChangePreview(
            long customer,
            ServiceId service,
            PlanMark plan,
            BillingPeriod period,
            boolean surcharged)
            implements ServiceTarget {

        public ChangePreview(
                long customer, ServiceId service, PlanMark plan, BillingPeriod period) {
            this(customer, service, plan, period, false);
        }
    }

    record EarlyRenewal(long customer, ServiceId service) implements ServiceTarget {}

    /** Of a service that expired. */
    record LateRenewal(long customer, ServiceId service) implements ServiceTarget {}

    record RenewalQuestion(long customer, ServiceId service, RenewalMode wanted)
            implements ServiceTarget {}

    /** When it is to end. */
    record Ending(long customer, ServiceId service) implements ServiceTarget {}

    /** Why it is to end. */
    record Reasons(long customer, ServiceId service, boolean atOnce) implements ServiceTarget {}

    /** Asks for a reason of his own. */
    record OwnReason(long customer, ServiceId service, boolean atOnce) implements ServiceTarget {}

    /** {@code reason} is one of a list, 0 for none. */
    record EndingPreview(long customer, ServiceId service, boolean atOnce, int reason)
            implements ServiceTarget {}
}
