package io.guichet.application.provisioning;

import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.application.provisioning.port.WebhookSender;
import io.guichet.application.provisioning.port.Webhooks;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.provisioning.Webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks where an address leads before it writes it down. */
public final class KeepWebhooksHandler implements KeepWebhooks {

    private final Webhooks webhooks;
    private final ProvisioningEvents events;
    private final WebhookSender sender;
    private final WebhookKeys keys;
    private final Transactions transactions;
    private final Clock clock;

    public KeepWebhooksHandler(
            Webhooks webhooks,
            ProvisioningEvents events,
            WebhookSender sender,
            WebhookKeys keys,
            Transactions transactions,
            Clock clock) {
        this.webhooks = webhooks;
        this.events = events;
        this.sender = sender;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome make(URI url) {
        return sender.isAllowed(url)
                ? transactions.required(() -> add(url))
                : new Outcome.NotAllowed();
    }

    @Override
    public List<Shown> list() {
        return transactions.required(() -> webhooks.all().stream().map(this::shown).toList());
    }

    @Override
    public Optional<Shown> find(UUID id) {
        return transactions.required(() -> webhooks.find(id).map(this::shown));
    }

    @Override
    public Optional<Shown> turn(UUID id, boolean isOn) {
        return transactions.required(
                () -> {
                    webhooks.find(id)
                            .filter(found -> found.isOn() != isOn)
                            .ifPresent(found -> webhooks.save(found.turned(isOn)));
                    return webhooks.find(id).map(this::shown);
                });
    }

    @Override
    public boolean remove(UUID id) {
        return transactions.required(
                () -> {
                    boolean isThere = webhooks.find(id).isPresent();
                    webhooks.remove(id);
                    return isThere;
                });
    }

    private Outcome add(URI url) {
        if (webhooks.all().size() >= MOST) {
            return new Outcome.TooMany();
        }
        Instant now = clock.instant();
        events.number(now);
        Webhook webhook = Webhook.of(UUID.randomUUID(), url, events.last(), now);
        webhooks.add(webhook);
        return new Outcome.Made(shown(webhook), keys.written(webhook.id()));
    }

    private Shown shown(Webhook webhook) {
        return new Shown(webhook, webhooks.waiting(webhook.id()));
    }
}
