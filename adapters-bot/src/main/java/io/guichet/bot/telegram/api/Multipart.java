package io.guichet.bot.telegram.api;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A form with fields and one file. */
final class Multipart {

    private final String boundary = "guichet-" + UUID.randomUUID();
    private final Map<String, String> fields;
    private final FilePart file;

    Multipart(Map<String, String> fields, FilePart file) {
        this.fields = fields;
        this.file = file;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        return BodyPublishers.concat(
                text(head()), file.content(), text("\r\n--" + boundary + "--\r\n"));
    }

    private String head() {
        StringBuilder head = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        head.append("--" + boundary + "\r\n")
                                .append("Content-Disposition: form-data; name=\"" + name + "\"\r\n")
                                .append("\r\n" + value + "\r\n"));
        return head.append("--" + boundary + "\r\n")
                .append("Content-Disposition: form-data; name=\"" + file.field() + "\"; ")
                .append("filename=\"" + quoted(file.fileName()) + "\"\r\n")
                .append("Content-Type: " + file.mediaType() + "\r\n\r\n")
                .toString();
    }

    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
}
