package io.guichet.wiring.adapters;

import io.guichet.webhook.provisioning.HttpWebhookSender;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Duration;

/** Puts HTTP behind the port by which the hoster's own systems are told. */
@ApplicationScoped
public class WebhookAdapter {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Produces
    @Singleton
    HttpWebhookSender httpWebhookSender(Settings settings) {
        boolean isPrivateAllowed =
                settings.get("GUICHET_WEBHOOKS_PRIVATE", "refused").equals("allowed");
        return new HttpWebhookSender(isPrivateAllowed, PATIENCE);
    }

    void close(@Disposes HttpWebhookSender sender) {
        sender.close();
    }
}
