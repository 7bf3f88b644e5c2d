package io.guichet.sandbox.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/** The time in which the product lives: the real one, moved as this sandbox was told. */
public final class ProductTime implements InstantSource {

    private final Clock real;
    private final OffsetFile file;

    ProductTime(Clock real, OffsetFile file) {
        this.real = real;
        this.file = file;
    }

    public static ProductTime configured() {
        return new ProductTime(Clock.systemUTC(), OffsetFile.configured());
    }

    @Override
    public Instant instant() {
        return real.instant().plus(file.read());
    }
}
