package io.guichet.domain.provisioning;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.account.Account;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.RestrictedMode;
import io.guichet.domain.subscription.Service;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * That something became of a service, an account or all that a customer has, for the system that
 * provides it, when it was stored as a version. {@code facts} say how the subject is now.
 */
public record ProvisioningEvent(
        UUID subject, long version, CustomerNumber customer, Kind kind, Map<String, String> facts) {

    public ProvisioningEvent {
        requireNonNull(subject, "subject");
        requireNonNull(customer, "customer");
        requireNonNull(kind, "kind");
        facts = Map.copyOf(facts);
    }

    /** About a service as it is now, stored as a version. */
    public static ProvisioningEvent of(Kind kind, Service service, long version) {
        return new ProvisioningEvent(
                service.id().value(),
                version,
                service.customer(),
                kind,
                Map.of(
                        "label", service.label(),
                        "plan", service.plan().value(),
                        "quantity", Integer.toString(service.quantity()),
                        "paid_until", service.paidUntil().toString(),
                        "state", service.state().name().toLowerCase(Locale.ROOT)));
    }

    /** About an account as it is now, stored as a version. */
    public static ProvisioningEvent of(Kind kind, Account account, long version) {
        return new ProvisioningEvent(
                account.id(),
                version,
                account.customer(),
                kind,
                Map.of("name", account.name().value()));
    }

    /** About all that a customer has, as long as he is restricted. */
    public static ProvisioningEvent of(Kind kind, RestrictedMode mode) {
        return new ProvisioningEvent(
                mode.id(), 0, mode.customer(), kind, Map.of("since", mode.since().toString()));
    }

    /** Unique, so that whoever is told twice does it once. */
    public String key() {
        return subject + ":" + version + ":" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What became of it. */
    public enum Kind {
        OPENED,
        /** Another plan or quantity. */
        CHANGED,
        /** Paid for longer. */
        RENEWED,
        /** Paid for shorter than was told before. */
        SHORTENED,
        SUSPENDED,
        RESUMED,
        /** Its time is over; it stops, and its data is kept for a while. */
        EXPIRED,
        /** Renewed after it expired: it goes on. */
        REVIVED,
        /** It ended; its data is kept for a while. */
        TERMINATED,
        /** Its data is to be deleted. */
        DATA_DELETED,
        /** Another customer has it now, as the service of the same label that was opened. */
        MOVED,
        ACCOUNT_OPENED,
        ACCOUNT_RENAMED,
        /** Its services were opened anew for another customer. */
        ACCOUNT_MOVED,
        ACCOUNT_DELETED,
        /** All that the customer has, and gets, is held to stricter limits. */
        RESTRICTED,
        /** It is no longer. */
        UNRESTRICTED
    }
}
