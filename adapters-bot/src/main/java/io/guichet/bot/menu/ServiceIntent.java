package io.guichet.bot.menu;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceId;

import java.util.UUID;

/** What a confirmation does to a service. */
public sealed interface ServiceIntent extends Intent {

    ServiceId service();

    /**
     * Changes it for {@code agreed}, negative where that is credited; {@code surcharged} by choice.
     */
    record Change(
            ServiceId service,
            PlanCode plan,
            BillingPeriod period,
            boolean surcharged,
            Money agreed,
            UUID request)
            implements ServiceIntent {}

    /** Takes back a change that waits for its payment. */
    record WithdrawChange(ServiceId service) implements ServiceIntent {}

    /** Buys one more period for {@code agreed}. */
    record RenewEarly(ServiceId service, Money agreed, UUID request) implements ServiceIntent {}

    /** Brings it back after it expired for {@code agreed}. */
    record RenewLate(ServiceId service, Money agreed, UUID request) implements ServiceIntent {}

    record ConfigureRenewal(ServiceId service, RenewalMode wanted) implements ServiceIntent {}

    /** Ends it when its paid time ends; {@code reason} may be empty. */
    record Cancel(ServiceId service, String reason) implements ServiceIntent {}

    /** Ends it at once, which cannot be taken back; its name was typed. */
    record CancelAtOnce(ServiceId service, String reason) implements ServiceIntent {}

    /** Takes its cancellation back. */
    record Keep(ServiceId service) implements ServiceIntent {}
}
