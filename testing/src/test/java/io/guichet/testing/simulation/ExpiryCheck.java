package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.ReadProvisioningEvents.Outcome;
import io.guichet.application.provisioning.ReadProvisioningEventsHandler;
import io.guichet.domain.expiry.ExpiryStages.Stage;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What renews by hand stops when its time is over and nothing is kept longer than it should be; and
 * whoever provides services by what he is told knows how each of them stands.
 */
final class ExpiryCheck {

    private final Town town;
    private final Map<UUID, ServiceState> known = new HashMap<>();
    private final Map<UUID, LocalDate> paidUntil = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    /** A change that waited may have been given up after the day's run. */
    private final Map<ServiceId, LocalDate> forgotten = new HashMap<>();

    /** Since when they are: what a bank was waited for may expire after its data was due to go. */
    private final Map<ServiceId, LocalDate> kept = new HashMap<>();

    private long position;

    ExpiryCheck(Town town) {
        this.town = town;
    }

    void check() {
        readOn();
        for (Person person : town.people) {
            LocalDate today = town.today(person.seller());
            for (Service service : town.stores.services().of(person.number())) {
                require(
                        service.state() == known.get(service.id().value())
                                && service.paidUntil().equals(paidUntil.get(service.id().value())),
                        "%s is %s until %s, but told to be %s until %s",
                        service.label(),
                        service.state(),
                        service.paidUntil(),
                        known.get(service.id().value()),
                        paidUntil.get(service.id().value()));
                check(person, service, today);
            }
        }
    }

    private void check(Person person, Service service, LocalDate today) {
        boolean isForgotten =
                service.state().isHeld()
                        && service.renewal() == RenewalMode.MANUAL
                        && service.ending().isEmpty()
                        && service.changing().isEmpty()
                        && service.paidUntil().isBefore(today);
        LocalDate since =
                isForgotten ? forgotten.computeIfAbsent(service.id(), id -> today) : today;
        if (!isForgotten) {
            forgotten.remove(service.id());
        }
        require(!since.isBefore(today.minusDays(1)), "%s goes on after its end", service.label());
        if (service.state().isKept()) {
            ServiceExpiry expiry = town.does.expiryRules().of(person.seller(), service, today);
            LocalDate end = ServiceExpiry.endOf(service);
            LocalDate seen = kept.computeIfAbsent(service.id(), id -> today);
            require(
                    seen.equals(today)
                            || expiry.terms().stages().stageOn(end, today.minusDays(1))
                                    != Stage.DELETED,
                    "%s is kept since %s",
                    service.label(),
                    end);
        } else {
            kept.remove(service.id());
        }
    }

    private void readOn() {
        Outcome read =
                new ReadProvisioningEventsHandler(
                                town.stores.provisioning(), town.stores.transactions(), town.clock)
                        .after(position, Integer.MAX_VALUE - 1);
        List<NumberedEvent> news = ((Outcome.Events) read).page().items();
        for (NumberedEvent event : news) {
            require(event.position() == position + 1, "a gap after event %s", position);
            require(keys.add(event.event().key()), "told twice: %s", event.event().key());
            position = event.position();
            note(event);
        }
    }

    private void note(NumberedEvent event) {
        UUID subject = event.event().subject();
        if (event.event().facts().containsKey("paid_until")) {
            paidUntil.put(subject, LocalDate.parse(event.event().facts().get("paid_until")));
        }
        ServiceState now = state(event.event().kind());
        if (now != null) {
            known.put(subject, now);
        }
    }

    /** Null where it does not change. */
    private static ServiceState state(Kind kind) {
        return switch (kind) {
            case OPENED, RESUMED, REVIVED -> ServiceState.ACTIVE;
            case SUSPENDED -> ServiceState.SUSPENDED;
            case EXPIRED -> ServiceState.EXPIRED;
            case TERMINATED -> ServiceState.TERMINATED;
            case DATA_DELETED -> ServiceState.DELETED;
            case MOVED -> ServiceState.MOVED;
            case CHANGED,
                    RENEWED,
                    SHORTENED,
                    ACCOUNT_OPENED,
                    ACCOUNT_RENAMED,
                    ACCOUNT_MOVED,
                    ACCOUNT_DELETED,
                    RESTRICTED,
                    UNRESTRICTED ->
                    null;
        };
    }
}
