package io.guichet.application.provisioning;

import io.guichet.application.shared.Installation;

import java.util.Base64;
import java.util.UUID;

/** The key of each webhook, made from the installation's secret: it is kept nowhere. */
public final class WebhookKeys {

    private static final String PREFIX = "whsec_";

    private final Installation installation;

    public WebhookKeys(Installation installation) {
        this.installation = installation;
    }

    byte[] of(UUID webhook) {
        return installation.key("webhook:" + webhook);
    }

    /** As Standard Webhooks writes it. */
    String written(UUID webhook) {
        return PREFIX + Base64.getEncoder().encodeToString(of(webhook));
    }
}
