package io.guichet.wiring.provisioning;

import io.guichet.application.conversation.Leases;
import io.guichet.application.provisioning.DeliverWebhooks;
import io.guichet.application.provisioning.DeliverWebhooksHandler;
import io.guichet.application.provisioning.KeepWebhooks;
import io.guichet.application.provisioning.KeepWebhooksHandler;
import io.guichet.application.provisioning.PurgeProvisioningEvents;
import io.guichet.application.provisioning.PurgeProvisioningEventsHandler;
import io.guichet.application.provisioning.ReadProvisioningEvents;
import io.guichet.application.provisioning.ReadProvisioningEventsHandler;
import io.guichet.application.provisioning.WebhookKeys;
import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.application.provisioning.port.WebhookSender;
import io.guichet.application.provisioning.port.Webhooks;
import io.guichet.application.shared.Installation;
import io.guichet.application.shared.Transactions;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;
import java.util.UUID;

/** Builds what tells those who provide services. */
@ApplicationScoped
public class ProvisioningWiring {

    @Produces
    @Singleton
    public ReadProvisioningEvents readProvisioningEvents(
            ProvisioningEvents events, Transactions transactions, Clock clock) {
        return new ReadProvisioningEventsHandler(events, transactions, clock);
    }

    @Produces
    @Singleton
    WebhookKeys webhookKeys(Installation installation) {
        return new WebhookKeys(installation);
    }

    @Produces
    @Singleton
    public KeepWebhooks keepWebhooks(
            Webhooks webhooks,
            ProvisioningEvents events,
            WebhookSender sender,
            WebhookKeys keys,
            Transactions transactions,
            Clock clock) {
        return new KeepWebhooksHandler(webhooks, events, sender, keys, transactions, clock);
    }

    @Produces
    @Singleton
    DeliverWebhooksHandler.Stores deliverWebhooksStores(
            Webhooks webhooks, ProvisioningEvents events, Leases leases) {
        return new DeliverWebhooksHandler.Stores(webhooks, events, leases);
    }

    @Produces
    @Singleton
    public DeliverWebhooks deliverWebhooks(
            DeliverWebhooksHandler.Stores stores,
            WebhookSender sender,
            WebhookKeys keys,
            Transactions transactions,
            Clock clock) {
        String node = UUID.randomUUID().toString();
        return new DeliverWebhooksHandler(stores, sender, keys, transactions, clock, node);
    }

    @Produces
    @Singleton
    public PurgeProvisioningEvents purgeProvisioningEvents(
            ProvisioningEvents events, Transactions transactions, Settings settings, Clock clock) {
        return new PurgeProvisioningEventsHandler(
                events, transactions, clock, settings.days("GUICHET_EVENTS_KEPT_DAYS", 400));
    }
}
