package io.guichet.sandbox.card;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;

/** Keeps the sessions over a restart: the newest five hundred, in one small file. */
record SessionFile(Path path) {

    private static final int MOST = 500;

    List<Session> load() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(path))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(Session::restored)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void save(Collection<Session> sessions) {
        JsonArrayBuilder kept = Json.createArrayBuilder();
        sessions.stream()
                .skip(Math.max(0, sessions.size() - MOST))
                .map(Session::kept)
                .forEach(kept::add);
        try {
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(fresh, kept.build().toString());
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
