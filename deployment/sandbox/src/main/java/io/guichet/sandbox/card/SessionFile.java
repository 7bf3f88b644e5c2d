package io.guichet.sandbox.card;

import io.guichet.sandbox.files.AtomicFile;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Keeps the sessions over a restart: the newest five hundred, in one small file. */
record SessionFile(Path path) {

    private static final System.Logger LOG = System.getLogger(SessionFile.class.getName());
    private static final int MOST = 500;

    List<Session> load() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(path))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(SessionJson::restored)
                    .toList();
        } catch (IOException | RuntimeException broken) {
            LOG.log(Level.WARNING, "sessions are not readable, begins without: " + path, broken);
            return List.of();
        }
    }

    void save(Collection<Session> sessions) {
        JsonArrayBuilder kept = Json.createArrayBuilder();
        sessions.stream()
                .skip(Math.max(0, sessions.size() - MOST))
                .map(SessionJson::kept)
                .forEach(kept::add);
        try {
            AtomicFile.write(path, kept.build().toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
