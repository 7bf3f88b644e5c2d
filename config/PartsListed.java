import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Holds the list of parts (CycloneDX, JSON) of an archive to what the archive contains: a library
 * that is not listed, and one that is listed and not there, fail the build. {@code PartsListed
 * ARCHIVE LIST}
 */
public final class PartsListed {

    /** {@code pkg:maven/GROUP/ARTIFACT@VERSION?type=jar}. */
    private static final Pattern LISTED =
            Pattern.compile(
                    "\"purl\"\\s*:\\s*\"pkg:maven/([^/]+)/([^@]+)@([^?\"]+)\\?([^\"]*type=jar)\"");

    private static final Pattern VERSIONED = Pattern.compile("(.+?)-(\\d[^/]*)");

    private PartsListed() {}

    public static void main(String[] args) throws IOException {
        Set<String> contained = new TreeSet<>();
        try (InputStream archive = Files.newInputStream(Path.of(args[0]))) {
            addLibraries(archive, contained);
        }
        Set<String> listed = listed(Files.readString(Path.of(args[1])));
        Set<String> unlisted = new TreeSet<>(contained);
        unlisted.removeAll(listed);
        Set<String> absent = new TreeSet<>(listed);
        absent.removeAll(contained);
        absent.removeIf(name -> name.contains("@"));
        if (contained.size() < 20 || !unlisted.isEmpty() || !absent.isEmpty()) {
            System.err.println("contained and not listed: " + unlisted);
            System.err.println("listed and not contained: " + absent);
            System.exit(1);
        }
    }

    /** Of the archive and of those in it, by artifact, and with its version where a name has it. */
    private static void addLibraries(InputStream from, Set<String> names) throws IOException {
        ZipInputStream archive = new ZipInputStream(from);
        for (ZipEntry entry = archive.getNextEntry();
                entry != null;
                entry = archive.getNextEntry()) {
            String name = entry.getName();
            if (name.matches("(WEB-INF/)?lib/.*\\.jar")) {
                addLibrary(name, names);
            } else if (name.endsWith(".war")) {
                addLibraries(new ByteArrayInputStream(archive.readAllBytes()), names);
            }
        }
    }

    private static void addLibrary(String jar, Set<String> names) {
        String name = jar.substring(jar.lastIndexOf('/') + 1, jar.length() - ".jar".length());
        Matcher versioned = VERSIONED.matcher(name);
        if (versioned.matches()) {
            names.add(versioned.group(1));
            names.add(versioned.group(1) + "@" + versioned.group(2));
        } else {
            names.add(name);
        }
    }

    private static Set<String> listed(String list) {
        Set<String> names = new TreeSet<>();
        for (Matcher part = LISTED.matcher(list); part.find(); ) {
            if (!part.group(4).contains("classifier=classes")) {
                names.add(part.group(2));
                names.add(part.group(2) + "@" + part.group(3));
            }
        }
        return names;
    }
}
