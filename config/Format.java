import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<String> unformatted = new ArrayList<>();
        boolean broken = false;
        for (Path source : sourcesBelow(folder)) {
            String before = Files.readString(source);
            try {
                String after = format(before);
                if (!after.equals(before)) {
                    unformatted.add(folder.relativize(source).toString());
                    if (apply) {
                        Files.writeString(source, after);
                    }
                }
            } catch (FormatterException e) {
                broken = true;
                System.err.println(folder.relativize(source) + ": " + e.getMessage());
            }
        }
        unformatted.forEach(
                source -> System.err.println((apply ? "formatted " : "not formatted: ") + source));
        if (broken || !apply && !unformatted.isEmpty()) {
            System.err.println("bin/format puts it right.");
            System.exit(1);
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
