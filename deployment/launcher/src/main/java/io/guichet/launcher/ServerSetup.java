package io.guichet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** How a server is started: its Java, and the folder that it writes to. */
public final class ServerSetup {

    /** The sandbox beside the product; scheduled work from the first moment on. */
    public static final List<String> ARGUMENTS =
            List.of("-Dguichet.sandbox=true", "--graceful-startup=false");

    private static final List<String> JAVA_OPTIONS =
            List.of("-Xms96m", "-Xmx512m", "-XX:+UseG1GC", "-XX:MaxMetaspaceSize=256m");
    private static final int UNSAFE_IS_WARNED_OF = 24;

    private ServerSetup() {}

    /** A copy of configuration and archives at each start; logs and the transaction log stay. */
    public static void prepare(Layout layout) throws IOException {
        Path base = layout.serverBase();
        Path deployments = base.resolve("deployments");
        OwnFiles.folder(base);
        OwnFiles.deleteFolder(base.resolve("configuration"));
        OwnFiles.deleteFolder(deployments);
        OwnFiles.deleteFolder(base.resolve("tmp"));
        OwnFiles.copyFolder(
                layout.server().resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(deployments);
        for (Path archive : List.of(layout.ear(), layout.sandbox())) {
            Path target = deployments.resolve(archive.getFileName());
            Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public static List<String> javaOptions() {
        List<String> options = new ArrayList<>(JAVA_OPTIONS);
        if (Runtime.version().feature() >= UNSAFE_IS_WARNED_OF) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }
}
