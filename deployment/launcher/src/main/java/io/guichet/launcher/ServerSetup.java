package io.guichet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a server is started: its Java, and the folder that it writes to. */
public final class ServerSetup {

    /** The sandbox beside the product; scheduled work from the first moment on. */
    public static final List<String> ARGUMENTS =
            List.of("-Dguichet.sandbox=true", "--graceful-startup=false");

    /**
     * What stays in memory is nearly half of the heap that suffices, and the collector would look
     * for garbage among it all the time, beside the requests: it waits until there is more.
     */
    private static final List<String> JAVA_OPTIONS =
            List.of(
                    "-Xms96m",
                    "-Xmx512m",
                    "-XX:+UseG1GC",
                    "-XX:-G1UseAdaptiveIHOP",
                    "-XX:InitiatingHeapOccupancyPercent=70",
                    "-XX:MaxMetaspaceSize=256m");

    private static final int UNSAFE_IS_WARNED_OF = 24;

    private ServerSetup() {}

    /** A fresh copy of the configuration at each start; logs and the transaction log stay. */
    public static void prepare(Layout layout) throws IOException {
        Path base = layout.serverBase();
        Path deployments = deployments(layout);
        OwnFiles.folder(base);
        OwnFiles.deleteFolder(base.resolve("configuration"));
        OwnFiles.deleteFolder(deployments);
        OwnFiles.deleteFolder(base.resolve("tmp"));
        OwnFiles.copyFolder(
                layout.server().resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(deployments);
    }

    /** Both archives appear at once, and whole: the server may be looking. */
    public static void deploy(Layout layout) throws IOException {
        Path arriving = layout.serverBase().resolve("tmp");
        Files.createDirectories(arriving);
        for (Path archive : archives(layout)) {
            Files.copy(archive, arriving.resolve(archive.getFileName()));
        }
        for (Path archive : archives(layout)) {
            Path name = archive.getFileName();
            Files.move(arriving.resolve(name), deployments(layout).resolve(name));
        }
    }

    /** The files by which the server tells what became of each archive. */
    static Stream<Path> markers(Layout layout, String marker) {
        return archives(layout).stream()
                .map(archive -> deployments(layout).resolve(archive.getFileName() + marker));
    }

    private static List<Path> archives(Layout layout) {
        return List.of(layout.ear(), layout.sandbox());
    }

    private static Path deployments(Layout layout) {
        return layout.serverBase().resolve("deployments");
    }

    public static List<String> javaOptions() {
        List<String> options = new ArrayList<>(JAVA_OPTIONS);
        if (Runtime.version().feature() >= UNSAFE_IS_WARNED_OF) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }
}
