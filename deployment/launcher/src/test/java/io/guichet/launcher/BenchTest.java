package io.guichet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.testing.shared.Programs;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What measures the product is started by hand, months apart: it has to fit the product then. */
class BenchTest {

    private static final Path BENCH = Path.of("../../bench");

    /** Drawn from samples that are not here: compiled in adapters-documents. */
    private static final String ELSEWHERE = "Documents.java";

    @ParameterizedTest
    @MethodSource("programs")
    void what_measures_the_product_compiles(List<Path> program, @TempDir Path classes)
            throws IOException {
        assertThat(Programs.errors(program, classes)).isEmpty();
    }

    private static Stream<List<Path>> programs() throws IOException {
        Stream<List<Path>> alone =
                sources(BENCH).stream().filter(source -> !source.endsWith(ELSEWHERE)).map(List::of);
        return Stream.concat(alone, Stream.of(sources(BENCH.resolve("run"))));
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
