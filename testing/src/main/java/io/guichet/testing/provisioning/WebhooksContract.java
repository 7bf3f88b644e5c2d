package io.guichet.testing.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.port.Webhooks;
import io.guichet.application.provisioning.port.Webhooks.Waiting;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.provisioning.Webhook;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every {@link Webhooks} promises. */
public abstract class WebhooksContract extends Contract {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void one_is_found_as_it_was_stored_last_and_the_second_of_two_savers_is_refused() {
        Webhook webhook = add();
        assertThat(find(webhook)).isEqualTo(webhook);

        Webhook changed =
                webhook.turned(false)
                        .upTo(7)
                        .delivered(Given.NOON.plusSeconds(1))
                        .failed(Given.NOON.plusSeconds(2), "no connection");
        done(() -> webhooks().save(changed));

        assertThat(find(webhook))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(changed);
        assertThat(in(() -> webhooks().all())).contains(find(webhook));
        assertLost(() -> webhooks().save(webhook));
    }

    @Test
    void of_each_subject_the_earliest_that_waits_is_due() {
        Webhook webhook = add();
        done(
                () ->
                        webhooks()
                                .await(
                                        webhook.id(),
                                        List.of(event(1, ONE), event(2, OTHER), event(3, ONE)),
                                        Given.NOON));

        assertThat(due(webhook, Given.NOON.minusSeconds(1))).isEmpty();
        assertThat(due(webhook, Given.NOON)).containsExactly(new Waiting(1, 0), new Waiting(2, 0));
        assertThat(in(() -> webhooks().waiting(webhook.id()))).isEqualTo(3);

        done(() -> webhooks().settle(webhook.id(), 1));
        assertThat(due(webhook, Given.NOON)).containsExactly(new Waiting(2, 0), new Waiting(3, 0));
    }

    @Test
    void what_is_postponed_holds_up_its_subject_and_no_other() {
        Webhook webhook = add();
        Instant later = Given.NOON.plusSeconds(60);
        done(
                () -> {
                    webhooks()
                            .await(
                                    webhook.id(),
                                    List.of(event(1, ONE), event(2, OTHER), event(3, ONE)),
                                    Given.NOON);
                    webhooks().postpone(webhook.id(), new Waiting(1, 1), later);
                });

        assertThat(due(webhook, Given.NOON)).containsExactly(new Waiting(2, 0));
        assertThat(due(webhook, later)).containsExactly(new Waiting(1, 1), new Waiting(2, 0));
    }

    @Test
    void one_that_is_removed_leaves_nothing() {
        Webhook webhook = add();
        done(() -> webhooks().await(webhook.id(), List.of(event(1, ONE)), Given.NOON));

        done(() -> webhooks().remove(webhook.id()));

        assertThat(in(() -> webhooks().find(webhook.id()))).isEmpty();
        assertThat(in(() -> webhooks().waiting(webhook.id()))).isZero();
        done(() -> webhooks().remove(webhook.id()));
    }

    private List<Waiting> due(Webhook webhook, Instant now) {
        return in(() -> webhooks().due(webhook.id(), now, 10));
    }

    private Webhook add() {
        Webhook webhook =
                Webhook.of(UUID.randomUUID(), URI.create("https://hooks.example/"), 0, Given.NOON);
        done(() -> webhooks().add(webhook));
        return webhook;
    }

    private Webhook find(Webhook webhook) {
        return in(() -> webhooks().find(webhook.id())).orElseThrow();
    }

    private Webhooks webhooks() {
        return stores().webhooks();
    }

    private static NumberedEvent event(long position, UUID subject) {
        return new NumberedEvent(
                position,
                Given.NOON,
                new ProvisioningEvent(
                        subject, position, new CustomerNumber(100_001), Kind.OPENED, Map.of()));
    }
}
