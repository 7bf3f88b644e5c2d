package io.guichet.sandbox.botapi;

import java.util.Locale;
import java.util.Map;

/** The kind of a file: the server goes by the name, whatever the sender said. */
final class MimeTypes {

    private static final Map<String, String> BY_EXTENSION =
            Map.ofEntries(
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("zip", "application/zip"),
                    Map.entry("csv", "text/csv"),
                    Map.entry("txt", "text/plain"),
                    Map.entry("log", "text/plain"),
                    Map.entry("html", "text/html"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("json", "application/json"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"));

    private MimeTypes() {}

    static String of(String name, String told) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String known = BY_EXTENSION.get(extension);
        if (known != null) {
            return known;
        }
        return told.isBlank() ? "application/octet-stream" : told.split(";", 2)[0].strip();
    }
}
