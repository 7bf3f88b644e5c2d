package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Documents that were sent: what is known of each, and its bytes in a folder. */
final class StoredFiles {

    static final int LARGEST_UPLOAD = 50 * 1024 * 1024;
    static final int LARGEST_DOWNLOAD = 20 * 1024 * 1024;

    private final Path folder;
    private final Map<String, JsonObject> byId = new HashMap<>();

    StoredFiles(Path folder) {
        this.folder = folder;
    }

    /** Keeps a file; answers the document as a message carries it. */
    JsonObject keep(Upload upload) {
        if (upload.bytes().length > LARGEST_UPLOAD) {
            throw Refusal.of(413, "Request Entity Too Large");
        }
        if (upload.bytes().length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        String random = UUID.randomUUID().toString().replace("-", "");
        String name = upload.fileName().isBlank() ? "file" : upload.fileName();
        JsonObject document =
                JsonDoc.object()
                        .add("file_name", name)
                        .add("mime_type", MimeTypes.of(name, upload.contentType()))
                        .add("file_id", "BQACAgQAAx" + random)
                        .add("file_unique_id", "AgAD" + random.substring(0, 12))
                        .add("file_size", upload.bytes().length)
                        .build();
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(number(document)), upload.bytes());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        remember(document);
        return document;
    }

    /** Makes a document that was read back from disk known again. */
    void remember(JsonObject document) {
        byId.put(document.getString("file_id"), document);
    }

    Optional<JsonObject> find(String fileId) {
        return Optional.ofNullable(byId.get(fileId));
    }

    /** What getFile answers. */
    JsonObject path(String fileId) {
        JsonObject document =
                find(fileId)
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "wrong file_id or the file is temporarily"
                                                        + " unavailable"));
        if (document.getInt("file_size") > LARGEST_DOWNLOAD) {
            throw Refusal.badRequest("file is too big");
        }
        return JsonDoc.object()
                .add("file_id", fileId)
                .add("file_unique_id", document.getString("file_unique_id"))
                .add("file_size", document.getInt("file_size"))
                .add("file_path", "documents/" + number(document) + extension(document))
                .build();
    }

    /** The bytes behind a path of getFile. */
    Optional<byte[]> bytes(String filePath) {
        if (!filePath.matches("documents/file_[0-9a-f]{12}(\\.\\w{1,10})?")) {
            return Optional.empty();
        }
        String name = filePath.substring("documents/".length()).split("\\.", 2)[0];
        try {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    Optional<byte[]> bytesOf(JsonObject document) {
        return bytes("documents/" + number(document));
    }

    private static String number(JsonObject document) {
        return "file_" + document.getString("file_unique_id").substring("AgAD".length());
    }

    private static String extension(JsonObject document) {
        String name = document.getString("file_name");
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot);
        return extension.matches("\\.\\w{1,10}") ? extension : "";
    }
}
