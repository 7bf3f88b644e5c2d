package io.guichet.rest.once;

import io.guichet.application.shared.IdempotentRequests.Answer;
import io.guichet.rest.json.JsonSettings;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an answer down and gives it again, byte by byte the same. */
final class KeptAnswer {

    private static final List<String> HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_LANGUAGE);

    private KeptAnswer() {}

    static Answer keep(ContainerResponseContext response) {
        String body = response.hasEntity() ? JsonSettings.write(response.getEntity()) : "";
        String mediaType = body.isEmpty() ? "" : response.getMediaType().toString();
        if (response.hasEntity()) {
            response.setEntity(body, new Annotation[0], response.getMediaType());
        }
        String headers =
                HEADERS.stream()
                        .filter(name -> response.getHeaderString(name) != null)
                        .map(name -> name + ": " + response.getHeaderString(name))
                        .collect(Collectors.joining("\n"));
        return new Answer(response.getStatus(), mediaType, headers, body);
    }

    static Response replay(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers()
                .lines()
                .map(line -> line.split(": ", 2))
                .forEach(header -> response.header(header[0], header[1]));
        String body = answer.body();
        if (!body.isEmpty()) {
            response.type(answer.mediaType()).entity(body);
        }
        return response.header("Idempotent-Replayed", true).build();
    }
}
