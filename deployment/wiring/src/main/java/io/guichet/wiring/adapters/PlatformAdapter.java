package io.guichet.wiring.adapters;

import io.guichet.application.reform.port.Platform;
import io.guichet.payments.platform.FlowServicePlatform;
import io.guichet.payments.platform.NoPlatform;
import io.guichet.payments.shared.ClientCredentials;
import io.guichet.payments.shared.StateApi;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Puts the operator's platform behind its port, if he named one. */
@ApplicationScoped
public class PlatformAdapter {

    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    @Produces
    @Singleton
    Platform platform(Settings settings) {
        return settings.find("GUICHET_PLATFORM_API")
                .<Platform>map(api -> new FlowServicePlatform(URI.create(api), client(settings)))
                .orElseGet(NoPlatform::new);
    }

    void close(@Disposes Platform platform) {
        if (platform instanceof FlowServicePlatform connected) {
            connected.close();
        }
    }

    /** Tokens hold for so much real time. */
    private static StateApi client(Settings settings) {
        ClientCredentials credentials =
                new ClientCredentials(
                        URI.create(settings.require("GUICHET_PLATFORM_TOKEN_URL")),
                        settings.require("GUICHET_PLATFORM_CLIENT"),
                        settings.require("GUICHET_PLATFORM_SECRET"),
                        settings.get("GUICHET_PLATFORM_SCOPE", ""));
        return new StateApi(credentials, Clock.systemUTC(), TO_ANSWER);
    }
}
