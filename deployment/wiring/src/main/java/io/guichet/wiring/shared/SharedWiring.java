package io.guichet.wiring.shared;

import io.guichet.application.shared.Installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Settings and time. */
@ApplicationScoped
public class SharedWiring {

    @Produces
    @Singleton
    public Settings settings() {
        return Settings.ofThisProcess();
    }

    @Produces
    @Singleton
    public Installation installation(Settings settings) {
        return new ConfiguredInstallation(settings);
    }

    /** The time everybody decides by; movable only where a file for it is configured. */
    @Produces
    @Singleton
    public Clock clock(Settings settings) {
        return settings.find("GUICHET_CLOCK_FILE")
                .<Clock>map(file -> new ProductClock(Clock.systemUTC(), Path.of(file)))
                .orElseGet(() -> Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
    }
}
