package io.guichet.domain.provisioning;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.account.Account;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What of a service those who provide it know, to tell them what is new. */
public record Provisioned(ServiceState state, PlanCode plan, int quantity, LocalDate paidUntil) {

    public Provisioned {
        requireNonNull(state, "state");
        requireNonNull(plan, "plan");
        requireNonNull(paidUntil, "paidUntil");
    }

    public static Provisioned of(Service service) {
        return new Provisioned(
                service.state(), service.plan(), service.quantity(), service.paidUntil());
    }

    /** What is new of a service that is stored as the next version. */
    public List<ProvisioningEvent> until(Service after) {
        List<Kind> kinds = new ArrayList<>();
        if (!plan.equals(after.plan()) || quantity != after.quantity()) {
            kinds.add(Kind.CHANGED);
        }
        if (after.paidUntil().isAfter(paidUntil)) {
            kinds.add(Kind.RENEWED);
        } else if (after.paidUntil().isBefore(paidUntil)) {
            kinds.add(Kind.SHORTENED);
        }
        if (state != after.state()) {
            kinds.add(entering(after.state()));
        }
        return kinds.stream()
                .map(kind -> ProvisioningEvent.of(kind, after, after.version() + 1))
                .toList();
    }

    /** What is new of an account that is stored as the next version. */
    public static List<ProvisioningEvent> between(Account before, Account after) {
        List<Kind> kinds = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            kinds.add(Kind.ACCOUNT_RENAMED);
        }
        if (!before.customer().equals(after.customer())) {
            kinds.add(Kind.ACCOUNT_MOVED);
        }
        if (before.deletedAt().isEmpty() && after.deletedAt().isPresent()) {
            kinds.add(Kind.ACCOUNT_DELETED);
        }
        return kinds.stream()
                .map(kind -> ProvisioningEvent.of(kind, after, after.version() + 1))
                .toList();
    }

    private Kind entering(ServiceState now) {
        return switch (now) {
            case ACTIVE -> state == ServiceState.SUSPENDED ? Kind.RESUMED : Kind.REVIVED;
            case SUSPENDED -> Kind.SUSPENDED;
            case EXPIRED -> Kind.EXPIRED;
            case TERMINATED -> Kind.TERMINATED;
            case DELETED -> Kind.DATA_DELETED;
            case MOVED -> Kind.MOVED;
        };
    }
}
