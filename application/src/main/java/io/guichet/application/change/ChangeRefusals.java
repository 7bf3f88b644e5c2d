package io.guichet.application.change;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Why a service is not changed now; {@code unpaidOf} is what of it is to be paid first. */
record ChangeRefusals(
        ChangeServiceHandler.Stores stores,
        Hindrances hindrances,
        Function<ServiceId, List<DocumentReference>> unpaidOf) {

    ChangeRefusals(ChangeServiceHandler.Stores stores, Hindrances hindrances) {
        this(stores, hindrances, stores.services()::allUnpaidOf);
    }

    /**
     * What is only rehearsed counts as paid, since nobody can pay it yet; this was there before.
     */
    ChangeRefusals before(List<DocumentReference> unpaid) {
        return new ChangeRefusals(stores, hindrances, service -> unpaid);
    }

    /** Whatever it is to be changed to. */
    Optional<ChangeRefusal> of(Service service, BillingPolicy policy, LocalDate today) {
        return ofService(service, policy).or(() -> hindrances.of(service, today));
    }

    /** What is delivered only once it is paid takes paid time over, and its difference is paid. */
    Optional<ChangeRefusal> unpaid(Case of) {
        if (!of.isPaidFirst()) {
            return Optional.empty();
        }
        return of.service().paidUntil().isAfter(of.today())
                ? unpaid(of.service())
                : Optional.of(new ChangeRefusal.NoTimePaid());
    }

    private Optional<ChangeRefusal> ofService(Service service, BillingPolicy policy) {
        if (!service.state().isHeld()) {
            return Optional.of(new ChangeRefusal.Ended());
        }
        if (service.state() == ServiceState.SUSPENDED) {
            return Optional.of(new ChangeRefusal.Suspended());
        }
        if (service.ending().isPresent()) {
            return Optional.of(new ChangeRefusal.Cancelled());
        }
        if (stores.changes().pendingOf(service.id()).isPresent()) {
            return Optional.of(new ChangeRefusal.ChangeUnderWay());
        }
        return policy.isOn(Setting.CHANGE_NEEDS_PAID) ? unpaid(service) : Optional.empty();
    }

    private Optional<ChangeRefusal> unpaid(Service service) {
        return hindrances.ofUnpaid(unpaidOf, service);
    }
}
