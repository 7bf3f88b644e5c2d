package io.guichet.wiring.adapters;

import io.guichet.application.publicsector.port.PublicSectorInvoicing;
import io.guichet.payments.chorus.ChorusPro;
import io.guichet.payments.chorus.NoChorusPro;
import io.guichet.payments.chorus.TechnicalAccount;
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

/** Puts Chorus Pro behind its port, if the operator has an account there. */
@ApplicationScoped
public class ChorusProAdapter {

    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    @Produces
    @Singleton
    PublicSectorInvoicing chorusPro(Settings settings) {
        return settings.find("GUICHET_CHORUS_API")
                .<PublicSectorInvoicing>map(
                        api -> new ChorusPro(URI.create(api), account(settings), client(settings)))
                .orElseGet(NoChorusPro::new);
    }

    void close(@Disposes PublicSectorInvoicing chorusPro) {
        if (chorusPro instanceof ChorusPro connected) {
            connected.close();
        }
    }

    private static TechnicalAccount account(Settings settings) {
        return new TechnicalAccount(
                settings.require("GUICHET_CHORUS_LOGIN"),
                settings.require("GUICHET_CHORUS_PASSWORD"));
    }

    /** Tokens hold for so much real time. */
    private static StateApi client(Settings settings) {
        ClientCredentials credentials =
                new ClientCredentials(
                        URI.create(settings.require("GUICHET_CHORUS_TOKEN_URL")),
                        settings.require("GUICHET_CHORUS_CLIENT"),
                        settings.require("GUICHET_CHORUS_SECRET"),
                        settings.get("GUICHET_CHORUS_SCOPE", "openid"));
        return new StateApi(credentials, Clock.systemUTC(), TO_ANSWER);
    }
}
