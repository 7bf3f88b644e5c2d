package io.guichet.weakness;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A library by its Maven name, {@code group:artifact}, and its version. */
record Library(String name, String version) {

    private static final String REPOSITORY = "repository";

    /** Those that all adapters and their tests bring along. */
    static List<Library> ofClassPath() {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .flatMap(entry -> of(Path.of(entry)).stream())
                .distinct()
                .toList();
    }

    /** As a Maven repository files it: {@code …/repository/GROUP/ARTIFACT/VERSION/FILE.jar}. */
    static Optional<Library> of(Path jar) {
        int names = jar.getNameCount();
        int root = 0;
        for (int at = 0; at < names; at++) {
            root = jar.getName(at).toString().equals(REPOSITORY) ? at + 1 : root;
        }
        if (root == 0 || names - root < 4) {
            return Optional.empty();
        }
        String group = jar.subpath(root, names - 3).toString().replace(File.separatorChar, '.');
        return Optional.of(
                new Library(
                        group + ":" + jar.getName(names - 3), jar.getName(names - 2).toString()));
    }
}
