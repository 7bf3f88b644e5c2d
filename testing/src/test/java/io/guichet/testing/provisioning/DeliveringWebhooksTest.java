package io.guichet.testing.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.provisioning.DeliverWebhooks;
import io.guichet.application.provisioning.DeliverWebhooksHandler;
import io.guichet.application.provisioning.KeepWebhooks;
import io.guichet.application.provisioning.KeepWebhooks.Outcome.Made;
import io.guichet.application.provisioning.KeepWebhooksHandler;
import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.WebhookKeys;
import io.guichet.application.provisioning.port.WebhookSender;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.Suspension;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.TestInstallation;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The hoster's own systems are told of what becomes of services, in order and at least once. */
class DeliveringWebhooksTest {

    private static final URI URL = URI.create("https://hooks.example/");
    private static final URI OTHER = URI.create("https://others.example/");

    private final HostingCompany company = new HostingCompany();
    private final Wire wire = new Wire();
    private final WebhookKeys keys = new WebhookKeys(new TestInstallation());
    private final KeepWebhooks office =
            new KeepWebhooksHandler(
                    company.stores().webhooks(),
                    company.stores().provisioning(),
                    wire,
                    keys,
                    company.stores().transactions(),
                    company.clock());
    private final DeliverWebhooks delivery = node("one");

    @Test
    void what_happens_after_it_was_made_is_told_once_and_in_order() {
        opens();
        makes();
        Service service = opens();
        suspends(service);

        assertThat(delivery.deliver()).isEqualTo(2);
        assertThat(delivery.deliver()).isZero();

        assertThat(wire.kinds()).containsExactly("OPENED", "SUSPENDED");
        assertThat(shown().waiting()).isZero();
        assertThat(shown().webhook().deliveredAt()).contains(company.clock().instant());
    }

    @Test
    void what_is_not_taken_comes_again_ever_later_and_holds_up_its_subject_only() {
        makes();
        Service stuck = opens();
        suspends(stuck);
        Service other = opens();
        wire.refuses(stuck);

        delivery.deliver();
        delivery.deliver();

        assertThat(wire.taken).extracting(it -> it.event().subject()).containsOnly(id(other));
        assertThat(shown().waiting()).isEqualTo(2);
        assertThat(shown().webhook().failure()).isPresent();

        passes(Duration.ofSeconds(5));
        delivery.deliver();
        passes(Duration.ofMinutes(4));
        delivery.deliver();
        assertThat(wire.tries(stuck)).isEqualTo(2);
        wire.refused.clear();
        passes(Duration.ofMinutes(1));
        delivery.deliver();

        assertThat(wire.kinds()).containsExactly("OPENED", "OPENED", "SUSPENDED");
        assertThat(shown().waiting()).isZero();
    }

    @Test
    void while_it_is_off_events_wait() {
        UUID webhook = makes();
        office.turn(webhook, false);
        opens();
        assertThat(delivery.deliver()).isZero();

        office.turn(webhook, true);

        assertThat(delivery.deliver()).isEqualTo(1);
    }

    @Test
    void one_that_wants_nothing_more_is_switched_off() {
        makes();
        opens();
        wire.isGone = true;

        assertThat(delivery.deliver()).isZero();

        assertThat(shown().webhook().isOn()).isFalse();
        assertThat(shown().waiting()).isEqualTo(1);
    }

    @Test
    void one_that_fails_in_a_way_nobody_thought_of_holds_up_no_other() {
        makes();
        office.make(OTHER);
        opens();
        wire.broken = Set.of(URL);
        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(delivery::deliver);
        wire.broken = Set.of(OTHER);
        opens();

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(delivery::deliver);

        assertThat(wire.kinds()).as("one of the other, two of this one").hasSize(3);
    }

    @Test
    void an_address_that_leads_elsewhere_by_now_is_not_told() {
        makes();
        opens();
        wire.isAllowed = false;

        assertThat(delivery.deliver()).isZero();

        assertThat(wire.tried).isEmpty();
        assertThat(office.make(URL)).isEqualTo(new KeepWebhooks.Outcome.NotAllowed());
    }

    @Test
    void several_nodes_at_once_tell_each_event_once() {
        makes();
        for (int count = 0; count < 20; count++) {
            opens();
        }

        Together.run(4, () -> node(UUID.randomUUID().toString()).deliver());
        delivery.deliver();

        assertThat(wire.taken)
                .extracting(NumberedEvent::position)
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void more_than_one_turn_takes_on_is_told_in_one_go() {
        makes();
        for (int count = 0; count < 230; count++) {
            opens();
        }

        assertThat(delivery.deliver()).isEqualTo(230);
    }

    @Test
    void its_key_is_what_its_secret_says_and_nobody_elses() {
        Made one = (Made) office.make(URL);
        Made other = (Made) office.make(URL);
        opens();
        delivery.deliver();

        assertThat(one.secret()).startsWith("whsec_").isNotEqualTo(other.secret());
        byte[] key = Base64.getDecoder().decode(one.secret().substring("whsec_".length()));
        assertThat(wire.keys).anyMatch(used -> Arrays.equals(used, key));
    }

    @Test
    void there_are_ten_at_most_and_one_that_is_removed_is_told_nothing() {
        UUID webhook = makes();
        for (int count = 1; count < KeepWebhooks.MOST; count++) {
            office.remove(((Made) office.make(URL)).shown().webhook().id());
            makes();
        }
        assertThat(office.make(URL)).isEqualTo(new KeepWebhooks.Outcome.TooMany());

        opens();
        assertThat(office.remove(webhook)).isTrue();
        assertThat(office.remove(webhook)).isFalse();
        assertThat(delivery.deliver()).isEqualTo(KeepWebhooks.MOST - 1);
    }

    private DeliverWebhooks node(String name) {
        return new DeliverWebhooksHandler(
                new DeliverWebhooksHandler.Stores(
                        company.stores().webhooks(),
                        company.stores().provisioning(),
                        company.stores().leases()),
                wire,
                keys,
                company.stores().transactions(),
                company.clock(),
                name);
    }

    private UUID makes() {
        return ((Made) office.make(URL)).shown().webhook().id();
    }

    private KeepWebhooks.Shown shown() {
        return office.list().getFirst();
    }

    private Service opens() {
        return company.given().serviceOf(company.given().customer(), Samples.MARCH_FIRST);
    }

    private void suspends(Service service) {
        company.given()
                .done(
                        () -> {
                            Service stored =
                                    company.stores().services().find(service.id()).orElseThrow();
                            company.stores()
                                    .services()
                                    .save(
                                            stored.suspend(
                                                    new Suspension.Other(
                                                            Samples.MARCH_FIRST, "spam")));
                        });
    }

    private void passes(Duration time) {
        company.clock().advance(time);
    }

    private static UUID id(Service service) {
        return service.id().value();
    }

    /** The other end: notes what it is told, and takes what it is not told to refuse. */
    private static final class Wire implements WebhookSender {

        private final List<NumberedEvent> tried = Collections.synchronizedList(new ArrayList<>());
        private final List<NumberedEvent> taken = Collections.synchronizedList(new ArrayList<>());
        private final List<byte[]> keys = Collections.synchronizedList(new ArrayList<>());
        private final Set<UUID> refused = new HashSet<>();
        private Set<URI> broken = Set.of();
        private boolean isGone;
        private boolean isAllowed = true;

        void refuses(Service service) {
            refused.add(id(service));
        }

        List<String> kinds() {
            return taken.stream().map(it -> it.event().kind().name()).toList();
        }

        long tries(Service service) {
            return tried.stream().filter(it -> it.event().subject().equals(id(service))).count();
        }

        @Override
        public boolean isAllowed(URI url) {
            return isAllowed;
        }

        @Override
        public Answer send(URI url, byte[] key, NumberedEvent event, Instant now) {
            tried.add(event);
            keys.add(key);
            if (broken.contains(url)) {
                throw new StackOverflowError();
            }
            if (isGone) {
                return new Answer.NoMore();
            }
            boolean isRefused =
                    Optional.of(event.event().subject()).filter(refused::contains).isPresent();
            if (isRefused) {
                return new Answer.Failed("status 500");
            }
            taken.add(event);
            return new Answer.Taken();
        }
    }
}
