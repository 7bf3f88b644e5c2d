package io.guichet.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

class Ed25519Test {

    private static final byte[] WORDS = "closed".getBytes(StandardCharsets.UTF_8);
    private final Ed25519 key = Ed25519.of(new byte[32]);

    @Test
    void a_secret_gives_the_keys_and_the_signature_of_the_standard() {
        byte[] secret =
                HexFormat.of()
                        .parseHex(
                                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

        Ed25519 known = Ed25519.of(secret);

        byte[] encoded = Base64.getDecoder().decode(known.publicKey());
        assertThat(HexFormat.of().formatHex(encoded))
                .endsWith("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        assertThat(known.sign(new byte[] {0x72}))
                .isEqualTo(
                        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void a_signature_is_known_again() {
        assertThat(Ed25519.isSigned(key.publicKey(), WORDS, key.sign(WORDS))).isTrue();
    }

    @Test
    void another_content_another_key_and_no_signature_at_all_are_not() {
        String signature = key.sign(WORDS);
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(Ed25519.isSigned(key.publicKey(), new byte[0], signature)).isFalse();
        assertThat(Ed25519.isSigned(Ed25519.of(other).publicKey(), WORDS, signature)).isFalse();
        assertThat(Ed25519.isSigned(key.publicKey(), WORDS, "00")).isFalse();
        assertThat(Ed25519.isSigned(key.publicKey(), WORDS, "no hex")).isFalse();
        assertThat(Ed25519.isSigned("no key", WORDS, signature)).isFalse();
    }

    @Test
    void a_secret_of_another_length_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519.of(new byte[31]));
    }
}
