package io.guichet.rest.factor;

import io.guichet.domain.factor.SecondFactor;

import java.util.Locale;

/** A second factor, without what is secret about it. */
public record SecondFactorJson(String id, String kind, String name, String addedAt) {

    static SecondFactorJson from(SecondFactor factor) {
        return new SecondFactorJson(
                factor.id().toString(),
                factor.kind().name().toLowerCase(Locale.ROOT),
                factor.name(),
                factor.addedAt().toString());
    }
}
