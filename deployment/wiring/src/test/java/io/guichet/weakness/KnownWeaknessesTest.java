package io.guichet.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * No library that is known to be weak: by the short list beside this, and by all of OSV with {@code
 * -Dadvisories=…/Maven/all.zip}.
 */
class KnownWeaknessesTest {

    private static final String OSV =
            """
            {"id": "GHSA-test", "affected": [{
                "package": {"ecosystem": "Maven", "name": "org.example:lib"},
                "ranges": [{"type": "ECOSYSTEM", "events": [
                    {"introduced": "0"}, {"fixed": "1.2.10"},
                    {"introduced": "2.0"}, {"last_affected": "2.3"},
                    {"introduced": "3.0-beta1"}]}],
                "versions": ["1.9-odd"]}]}
            """;

    @Test
    void no_library_is_known_to_be_weak() throws IOException {
        List<Library> used = Library.ofClassPath();
        assertThat(used).hasSizeGreaterThan(20);
        List<Advisory> known = new ArrayList<>(Advisories.committed());
        String whole = System.getProperty("advisories", "");
        if (!whole.isEmpty()) {
            Set<String> names = used.stream().map(Library::name).collect(Collectors.toSet());
            known.addAll(Advisories.osv(Path.of(whole), names));
        }

        Set<String> found = new TreeSet<>(found(used, known));
        found.removeAll(Advisories.accepted());
        assertThat(found).isEmpty();
    }

    @Test
    void a_weak_version_that_comes_in_is_found() throws IOException {
        Library planted =
                Library.of(
                                Path.of(
                                        "/home/.m2/repository/org/postgresql/postgresql/42.7.5"
                                                + "/postgresql-42.7.5.jar"))
                        .orElseThrow();

        assertThat(planted).isEqualTo(new Library("org.postgresql:postgresql", "42.7.5"));
        assertThat(found(List.of(planted), Advisories.committed()))
                .contains("GHSA-hq9p-pm7w-8p54 org.postgresql:postgresql 42.7.5");
    }

    @Test
    void every_line_of_the_list_can_be_matched() throws IOException {
        assertThat(Advisories.committed())
                .isNotEmpty()
                .allSatisfy(
                        advisory -> {
                            assertThat(advisory.id()).matches("GHSA(-[0-9a-z]{4}){3}");
                            assertThat(advisory.isAbout(firstOf(advisory))).isTrue();
                        });
    }

    private static Library firstOf(Advisory advisory) {
        return new Library(advisory.library(), advisory.introduced());
    }

    @Test
    void the_archive_of_osv_is_read_as_its_format_says(@TempDir Path folder) throws IOException {
        Path archive = folder.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("GHSA-test.json"));
            zip.write(OSV.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("GHSA-gone.json"));
            zip.write(OSV.replace("{\"id\"", "{\"withdrawn\": \"x\", \"id\"").getBytes(UTF_8));
        }
        List<Advisory> known = Advisories.osv(archive, Set.of("org.example:lib"));

        for (String weak : List.of("1.0", "1.2.9", "2.0", "2.3", "3.0", "1.9-odd")) {
            assertThat(found(List.of(new Library("org.example:lib", weak)), known))
                    .as(weak)
                    .containsOnly("GHSA-test org.example:lib " + weak);
        }
        for (String well : List.of("1.2.10", "1.3", "2.4", "3.0-alpha1")) {
            assertThat(found(List.of(new Library("org.example:lib", well)), known)).isEmpty();
        }
        assertThat(found(List.of(new Library("org.example:other", "1.0")), known)).isEmpty();
    }

    private static Set<String> found(List<Library> used, List<Advisory> known) {
        return used.stream()
                .flatMap(
                        library ->
                                known.stream()
                                        .filter(advisory -> advisory.isAbout(library))
                                        .map(
                                                advisory ->
                                                        "%s %s %s"
                                                                .formatted(
                                                                        advisory.id(),
                                                                        library.name(),
                                                                        library.version())))
                .collect(Collectors.toSet());
    }
}
