package io.guichet.application.personal;

import static io.guichet.application.personal.JsonText.fields;

import io.guichet.domain.factor.Passkey;
import io.guichet.domain.factor.SecondFactor;

import java.util.List;
import java.util.Map;

/** A person's second factors, without their secrets; nothing of a passkey is one. */
final class PersonalFactors {

    private PersonalFactors() {}

    static List<Map<String, Object>> of(List<SecondFactor> factors, List<Passkey> passkeys) {
        return factors.stream()
                .map(
                        factor ->
                                fields(
                                        "kind", factor.kind(),
                                        "name", factor.name(),
                                        "added_at", factor.addedAt(),
                                        "passkeys", keys(factor, passkeys)))
                .toList();
    }

    private static List<Map<String, Object>> keys(SecondFactor factor, List<Passkey> passkeys) {
        return passkeys.stream()
                .filter(passkey -> passkey.factor().equals(factor.id()))
                .map(
                        passkey ->
                                fields(
                                        "credential", passkey.credential(),
                                        "public_key", passkey.publicKey(),
                                        "counter", passkey.counter(),
                                        "synced", passkey.synced(),
                                        "transports", passkey.transports(),
                                        "last_used_at", passkey.lastUsedAt().orElse(null)))
                .toList();
    }
}
