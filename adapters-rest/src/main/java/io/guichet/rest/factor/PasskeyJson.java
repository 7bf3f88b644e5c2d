package io.guichet.rest.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.factor.PasskeyChallenge;
import io.guichet.application.factor.PasskeyRequest;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.identity.ProfileId;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

/**
 * What a browser is asked for a passkey, as Web Authentication, level 3, writes it in JSON: bytes
 * are base64url without padding.
 */
public final class PasskeyJson {

    /** ES256, EdDSA and RS256, in the numbers of COSE, the best first. */
    private static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private static final String TYPE = "public-key";
    private static final int BYTES_OF_ID = 16;

    private PasskeyJson() {}

    /** PublicKeyCredentialCreationOptions: has one made that none of those known is. */
    public static JsonObject creation(PasskeyRequest request) {
        JsonArrayBuilder algorithms = Json.createArrayBuilder();
        ALGORITHMS.forEach(
                algorithm ->
                        algorithms.add(
                                Json.createObjectBuilder()
                                        .add("type", TYPE)
                                        .add("alg", algorithm)));
        return Json.createObjectBuilder()
                .add(
                        "rp",
                        Json.createObjectBuilder()
                                .add("id", request.domain())
                                .add("name", "Guichet"))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", handle(request.challenge().profile()))
                                .add("name", request.account())
                                .add("displayName", request.account()))
                .add("challenge", request.challenge().value())
                .add("pubKeyCredParams", algorithms)
                .add("timeout", PasskeyChallenge.LASTS_FOR.toMillis())
                .add("excludeCredentials", known(request.known()))
                .add(
                        "authenticatorSelection",
                        Json.createObjectBuilder()
                                .add("residentKey", "preferred")
                                .add("userVerification", "required"))
                .add("attestation", "none")
                .build();
    }

    /** PublicKeyCredentialRequestOptions: has one of those known sign. */
    public static JsonObject assertion(PasskeyRequest request) {
        return Json.createObjectBuilder()
                .add("challenge", request.challenge().value())
                .add("timeout", PasskeyChallenge.LASTS_FOR.toMillis())
                .add("rpId", request.domain())
                .add("allowCredentials", known(request.known()))
                .add("userVerification", "required")
                .build();
    }

    private static JsonArrayBuilder known(List<Passkey> known) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        known.forEach(
                passkey ->
                        all.add(
                                Json.createObjectBuilder()
                                        .add("type", TYPE)
                                        .add("id", passkey.credential())
                                        .add(
                                                "transports",
                                                Json.createArrayBuilder(passkey.transports()))));
        return all;
    }

    /** Says nothing about the person. */
    private static String handle(ProfileId profile) {
        byte[] bytes =
                ByteBuffer.allocate(BYTES_OF_ID)
                        .putLong(profile.value().getMostSignificantBits())
                        .putLong(profile.value().getLeastSignificantBits())
                        .array();
        return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), UTF_8);
    }
}
