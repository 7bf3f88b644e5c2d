package io.guichet.security.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A browser and its authenticator with a key on the curve P-256, which says what a test wants it to
 * say. Its bytes are laid out by hand after the standard, so that the library is held to that and
 * not to itself.
 */
final class TestAuthenticator {

    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;

    private static final int WITH_KEY = 0x40;
    private static final int COORDINATE = 32;

    final byte[] id = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    String origin = "https://guichet.example";
    String domain = "guichet.example";
    int flags = PRESENT | VERIFIED;
    int counter;
    private final KeyPair keys;

    TestAuthenticator() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a browser answers once the key was made. */
    String makes(String challenge) {
        byte[] data = data(flags | WITH_KEY, key());
        byte[] object =
                joined(
                        hex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                        new byte[] {(byte) data.length},
                        data);
        return answer(
                "\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"usb\"]"
                        .formatted(base64(client("webauthn.create", challenge)), base64(object)));
    }

    /** What a browser answers once the key signed. */
    String signs(String challenge) {
        byte[] data = data(flags, new byte[0]);
        byte[] client = client("webauthn.get", challenge);
        return answer(
                "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\""
                        .formatted(
                                base64(client),
                                base64(data),
                                base64(signature(joined(data, sha256(client))))));
    }

    private String answer(String response) {
        return ("{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\","
                        + "\"clientExtensionResults\":{},\"response\":{%2$s}}")
                .formatted(base64(id), response);
    }

    private byte[] client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(UTF_8);
    }

    private byte[] data(int said, byte[] credential) {
        byte[] count = ByteBuffer.allocate(Integer.BYTES).putInt(counter).array();
        return joined(sha256(domain.getBytes(UTF_8)), new byte[] {(byte) said}, count, credential);
    }

    /** The model, the id and the key in the form of COSE: EC2, ES256, P-256, x, y. */
    private byte[] key() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return joined(
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                hex("a5010203262001215820"),
                coordinate(key.getW().getAffineX()),
                hex("225820"),
                coordinate(key.getW().getAffineY()));
    }

    private byte[] signature(byte[] text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] all = new byte[COORDINATE];
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, all, COORDINATE - length, length);
        return all;
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
