package io.guichet.rest.factor;

import io.guichet.application.factor.KeepSecondFactors.Held;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A second factor, without what is secret about it; the last three of passkeys only. */
public record SecondFactorJson(
        String id,
        String kind,
        String name,
        String addedAt,
        String lastUsedAt,
        Boolean synced,
        List<String> transports) {

    static SecondFactorJson from(Held held, SecondFactor factor) {
        Optional<Passkey> passkey = held.passkey(factor);
        return new SecondFactorJson(
                factor.id().toString(),
                Words.of(factor.kind()),
                factor.name(),
                factor.addedAt().toString(),
                passkey.flatMap(Passkey::lastUsedAt).map(Instant::toString).orElse(null),
                passkey.map(Passkey::synced).orElse(null),
                passkey.map(Passkey::transports).orElse(null));
    }
}
