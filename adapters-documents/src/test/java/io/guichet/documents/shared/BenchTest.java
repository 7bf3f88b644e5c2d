package io.guichet.documents.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.testing.shared.Programs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class BenchTest {

    @Test
    void what_measures_documents_compiles(@TempDir Path classes) throws IOException {
        List<Path> program = List.of(Path.of("../bench/Documents.java"));

        assertThat(Programs.errors(program, classes)).isEmpty();
    }
}
