import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks or applies google-java-format (AOSP) on every Java source below a folder.
 *
 * <p>A program of our own because the formatter parses with the compiler of the Java it runs on:
 * inside Maven that may be 17, which cannot read Java 21. The build starts it with the JDK that it
 * compiles with: {@code Format check|apply FOLDER}.
 */
public final class Format {

    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        Path folder = Path.of(args[1]);
        List<Finding> findings =
                sourcesBelow(folder).parallelStream()
                        .map(folder::relativize)
                        .flatMap(source -> look(folder, source, apply).stream())
                        .toList();
        findings.forEach(finding -> System.err.println(finding.words));
        if (findings.stream().anyMatch(Finding::isFault)) {
            System.err.println("bin/format puts it right.");
            System.exit(1);
        }
    }

    /** What is said of a source that is not as it should be. */
    private record Finding(String words, boolean isFault) {}

    private static Optional<Finding> look(Path folder, Path source, boolean apply) {
        Path file = folder.resolve(source);
        try {
            String before = Files.readString(file);
            String after = format(before);
            if (after.equals(before)) {
                return Optional.empty();
            }
            if (!apply) {
                return Optional.of(new Finding("not formatted: " + source, true));
            }
            Files.writeString(file, after);
            return Optional.of(new Finding("formatted " + source, false));
        } catch (FormatterException e) {
            return Optional.of(new Finding(source + ": " + e.getMessage(), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(String source) throws FormatterException {
        String imports = ImportOrderer.reorderImports(source, Style.AOSP);
        return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(imports));
    }

    private static List<Path> sourcesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !isGenerated(folder.relativize(path)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isGenerated(Path path) {
        for (Path part : path) {
            if (part.toString().equals("target") || part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
