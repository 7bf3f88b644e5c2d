package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

class EncryptionTest {

    private final Encryption encryption = new Encryption(keyOf(7));

    @Test
    void a_text_is_read_as_it_was_written() {
        for (String text : new String[] {"", "x", "Zoé 👩‍🚀\n", "a".repeat(100_000)}) {
            assertThat(encryption.decrypt(encryption.encrypt(text))).isEqualTo(text);
            assertThat(encryption.decrypt(encryption.encryptToBytes(text))).isEqualTo(text);
        }
    }

    @Test
    void nothing_of_it_shows_and_no_two_look_alike() {
        String first = encryption.encrypt("secret");

        assertThat(first).startsWith("1:").doesNotContain("secret");
        assertThat(encryption.encrypt("secret")).isNotEqualTo(first);
        byte[] bytes = encryption.encryptToBytes("secret");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(encryption.encryptToBytes("secret")).isNotEqualTo(bytes);
    }

    @Test
    void an_altered_text_is_refused() {
        String text = encryption.encrypt("pay 10.00");
        char last = text.charAt(20);
        String altered = text.substring(0, 20) + (last == 'A' ? 'B' : 'A') + text.substring(21);

        assertThatIllegalStateException().isThrownBy(() -> encryption.decrypt(altered));
        assertThatIllegalStateException().isThrownBy(() -> encryption.decrypt("pay 10.00"));
    }

    @Test
    void altered_bytes_are_refused() {
        byte[] bytes = encryption.encryptToBytes("pay 10.00");
        for (int at = 0; at < bytes.length; at++) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> encryption.decrypt(altered));
            byte[] cut = Arrays.copyOf(bytes, at);
            assertThatIllegalStateException().isThrownBy(() -> encryption.decrypt(cut));
        }
    }

    @Test
    void another_key_reads_nothing() {
        String text = encryption.encrypt("secret");

        assertThatIllegalStateException().isThrownBy(() -> new Encryption(keyOf(8)).decrypt(text));
    }

    @Test
    void what_a_former_key_encrypted_is_read_and_made_anew_under_the_key_of_today() {
        Encryption both = new Encryption(keyOf(8), Optional.of(keyOf(7)));
        Encryption today = new Encryption(keyOf(8));
        String old = encryption.encrypt("secret");

        assertThat(both.decrypt(old)).isEqualTo("secret");
        assertThat(both.decrypt(encryption.encryptToBytes("secret"))).isEqualTo("secret");
        String renewed = both.renewed(old).orElseThrow();
        assertThat(today.decrypt(renewed)).isEqualTo("secret");
        assertThat(both.renewed(renewed)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> encryption.decrypt(renewed));
        String lost = new Encryption(keyOf(9)).encrypt("secret");
        assertThatIllegalStateException().isThrownBy(() -> both.renewed(lost));
        assertThatIllegalStateException().isThrownBy(() -> both.decrypt("1:AAAA"));
    }

    @Test
    void a_key_has_256_bits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Encryption(new byte[16]));
    }

    private static byte[] keyOf(int content) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) content);
        return key;
    }
}
