package io.guichet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class SecretsTest {

    @TempDir private Path folder;

    @Test
    void the_secret_is_made_once_and_kept() {
        Path file = folder.resolve("secret");

        Secrets first = Secrets.keptIn(file);
        Secrets second = Secrets.keptIn(file);

        assertThat(second.itself()).isEqualTo(first.itself()).hasSize(64);
        assertThat(second.of("postgres")).isEqualTo(first.of("postgres"));
    }

    @Test
    void nobody_else_may_read_it() throws IOException {
        Path file = folder.resolve("secret");

        Secrets.keptIn(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void each_purpose_has_a_key_of_its_own() {
        Secrets secrets = Secrets.keptIn(folder.resolve("secret"));

        assertThat(secrets.of("card key"))
                .hasSize(40)
                .isNotEqualTo(secrets.of("card webhook"))
                .isNotEqualTo(secrets.itself().substring(0, 40));
    }
}
