package io.guichet.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.shared.InstallationSecret;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.JpaReencryption.Report;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class ReencryptingTest {

    private static final String BEFORE = "0123456789abcdef0123456789abcdef";
    private static final String TODAY = "fedcba9876543210fedcba9876543210";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Reencrypting command =
            new Reencrypting(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void what_the_nodes_encrypted_with_the_secret_of_before_is_read() {
        String old =
                new Encryption(new InstallationSecret(BEFORE).key("encryption at rest"))
                        .encrypt("FR76");

        Encryption both =
                Reencrypting.encryption(
                        Map.of("GUICHET_SECRET", TODAY, "GUICHET_SECRET_BEFORE", BEFORE));

        assertThat(both.decrypt(old)).isEqualTo("FR76");
        assertThat(both.renewed(old)).isPresent();
    }

    @Test
    void what_cannot_be_read_is_said() {
        assertThat(command.told(List.of(new Report("mandate", 3, 1, 0)))).isTrue();
        assertThat(command.told(List.of(new Report("chat_link", 0, 0, 1)))).isFalse();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "mandate: 3 encrypted anew, 1 were already, 0 UNREADABLE%n".formatted()
                                + "chat_link: 0 encrypted anew, 0 were already, 1 UNREADABLE%n"
                                        .formatted());
    }
}
