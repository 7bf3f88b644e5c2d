package io.guichet.wiring.adapters;

import io.guichet.vies.tax.HttpVatIdRegistry;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.net.URI;

/** Puts VIES behind its port. */
@ApplicationScoped
public class VatIdAdapter {

    private static final String PUBLIC = "https://ec.europa.eu/taxation_customs/vies/rest-api";

    @Produces
    @Singleton
    HttpVatIdRegistry httpVatIdRegistry(Settings settings) {
        return new HttpVatIdRegistry(URI.create(settings.get("GUICHET_VIES_API", PUBLIC)));
    }

    void close(@Disposes HttpVatIdRegistry registry) {
        registry.close();
    }
}
