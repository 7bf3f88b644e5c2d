package io.guichet.rest.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.factor.PasskeyChallenge;
import io.guichet.application.factor.PasskeyRequest;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.identity.ProfileId;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
    public static ObjectNode creation(PasskeyRequest request) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        asked.putObject("rp").put("id", request.domain()).put("name", "Guichet");
        asked.putObject("user")
                .put("id", handle(request.challenge().profile()))
                .put("name", request.account())
                .put("displayName", request.account());
        asked.put("challenge", request.challenge().value());
        ArrayNode algorithms = asked.putArray("pubKeyCredParams");
        ALGORITHMS.forEach(
                algorithm -> algorithms.addObject().put("type", TYPE).put("alg", algorithm));
        asked.put("timeout", PasskeyChallenge.LASTS_FOR.toMillis());
        known(request.known(), asked.putArray("excludeCredentials"));
        asked.putObject("authenticatorSelection")
                .put("residentKey", "preferred")
                .put("userVerification", "required");
        return asked.put("attestation", "none");
    }

    /** PublicKeyCredentialRequestOptions: has one of those known sign. */
    public static ObjectNode assertion(PasskeyRequest request) {
        ObjectNode asked =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("challenge", request.challenge().value())
                        .put("timeout", PasskeyChallenge.LASTS_FOR.toMillis())
                        .put("rpId", request.domain());
        known(request.known(), asked.putArray("allowCredentials"));
        return asked.put("userVerification", "required");
    }

    private static void known(List<Passkey> known, ArrayNode all) {
        known.forEach(
                passkey -> {
                    ObjectNode one =
                            all.addObject().put("type", TYPE).put("id", passkey.credential());
                    ArrayNode transports = one.putArray("transports");
                    passkey.transports().forEach(transports::add);
                });
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
