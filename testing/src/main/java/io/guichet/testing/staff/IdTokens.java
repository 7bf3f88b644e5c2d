package io.guichet.testing.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** JSON Web Tokens of a key (RFC 7515, RFC 7519), with the platform's means alone. */
final class IdTokens {

    /** Made once: it takes a while. */
    static final KeyPair ONE = pair();

    static final KeyPair ANOTHER = pair();

    private final String kid;
    private final KeyPair pair;

    /** By an empty name neither the key nor its tokens say which it is. */
    IdTokens(String kid, KeyPair pair) {
        this.kid = kid;
        this.pair = pair;
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public key as a JSON Web Key Set. */
    String keys() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\"%s,\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(named(), number(key.getModulus()), number(key.getPublicExponent()));
    }

    String signed(String claims) {
        String content = content("RS256", claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String unsigned(String claims) {
        return content("none", claims) + ".";
    }

    /** The old trick: the key that everybody knows as the secret of another algorithm. */
    String signedWithThePublicKey(String claims) {
        String content = content("HS256", claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pair.getPublic().getEncoded(), "HmacSHA256"));
            return content + "." + encoded(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String content(String algorithm, String claims) {
        String named = algorithm.equals("none") ? "" : named();
        String header = "{\"alg\":\"%s\"%s}".formatted(algorithm, named);
        return encoded(header.getBytes(UTF_8)) + "." + encoded(claims.getBytes(UTF_8));
    }

    private String named() {
        return kid.isEmpty() ? "" : ",\"kid\":\"%s\"".formatted(kid);
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return encoded(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
