package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
    void a_key_has_256_bits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Encryption(new byte[16]));
    }

    private static byte[] keyOf(int content) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) content);
        return key;
    }
}
