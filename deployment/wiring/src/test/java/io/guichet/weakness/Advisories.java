package io.guichet.weakness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What is known: a short list beside the tests, and the whole of OSV (ecosystem Maven, {@code
 * all.zip}) where somebody fetched it.
 */
final class Advisories {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Advisories() {}

    static List<Advisory> committed() throws IOException {
        return lines("advisories.txt").stream()
                .map(line -> line.split(" "))
                .map(words -> Advisory.range(words[0], words[1], words[2], words[3]))
                .toList();
    }

    /**
     * What was looked at and does no harm here: advisory, library and version, each with its why.
     */
    static Set<String> accepted() throws IOException {
        return lines("accepted.txt").stream()
                .map(line -> line.substring(0, line.indexOf(": ")))
                .collect(Collectors.toSet());
    }

    private static List<String> lines(String name) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Advisories.class.getResourceAsStream(name),
                                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    /** Of OSV's archive those about the given libraries. */
    static List<Advisory> osv(Path archive, Set<String> libraries) throws IOException {
        List<Advisory> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(e -> e.getName().endsWith(".json")).toList()) {
                JsonNode advisory = JSON.readTree(zip.getInputStream(entry));
                if (advisory.path("withdrawn").isMissingNode()) {
                    advisory.path("affected")
                            .forEach(
                                    affected -> add(found, advisory.path("id").asText(), affected));
                }
            }
        }
        return found.stream().filter(one -> libraries.contains(one.library())).toList();
    }

    private static void add(List<Advisory> found, String id, JsonNode affected) {
        if (!affected.path("package").path("ecosystem").asText().equals("Maven")) {
            return;
        }
        String library = affected.path("package").path("name").asText();
        Set<String> versions = new HashSet<>();
        affected.path("versions").forEach(version -> versions.add(version.asText()));
        found.add(new Advisory(id, library, "", "", "", versions));
        affected.path("ranges").forEach(range -> add(found, id, library, range.path("events")));
    }

    /** Events come in pairs, the second of which may be missing. */
    private static void add(List<Advisory> found, String id, String library, JsonNode events) {
        String introduced = "";
        for (JsonNode event : events) {
            if (event.has("introduced")) {
                introduced = event.path("introduced").asText();
            } else if (!introduced.isEmpty()) {
                found.add(
                        new Advisory(
                                id,
                                library,
                                introduced,
                                event.path("fixed").asText(""),
                                event.path("last_affected").asText(""),
                                Set.of()));
                introduced = "";
            }
        }
        if (!introduced.isEmpty()) {
            found.add(Advisory.range(id, library, introduced, ""));
        }
    }
}
