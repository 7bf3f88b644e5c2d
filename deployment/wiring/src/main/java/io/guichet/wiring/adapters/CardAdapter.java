package io.guichet.wiring.adapters;

import io.guichet.application.shared.Installation;
import io.guichet.payments.card.CardSettings;
import io.guichet.payments.card.HttpCardProvider;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.net.URI;
import java.time.Clock;

/** Puts the card provider behind its port. */
@ApplicationScoped
public class CardAdapter {

    /** The provider's events carry real time, also where the product's own clock is moved. */
    @Produces
    @Singleton
    HttpCardProvider httpCardProvider(Settings settings, Installation installation) {
        CardSettings card =
                new CardSettings(
                        URI.create(settings.require("GUICHET_CARD_API")),
                        settings.require("GUICHET_CARD_KEY"),
                        settings.require("GUICHET_CARD_WEBHOOK_SECRET"),
                        installation.publicUrl());
        return new HttpCardProvider(card, Clock.systemUTC());
    }

    void close(@Disposes HttpCardProvider provider) {
        provider.close();
    }
}
