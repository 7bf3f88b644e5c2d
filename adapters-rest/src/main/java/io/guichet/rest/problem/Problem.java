package io.guichet.rest.problem;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A refusal by its stable code, with the values that its text mentions. It is put into words and
 * into {@code application/problem+json} on its way out, by {@link ProblemFilter}.
 */
public record Problem(
        int status, String code, Map<String, Object> values, OptionalInt retryAfterSeconds) {

    public Problem {
        requireNonNull(code, "code");
        requireNonNull(retryAfterSeconds, "retryAfterSeconds");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Problem of(Response.Status status, String code) {
        return of(status.getStatusCode(), code);
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, Map.of(), OptionalInt.empty());
    }

    /** Malformed input: nothing was looked at, let alone changed. */
    public static Problem malformed(String code) {
        return of(Response.Status.BAD_REQUEST, code);
    }

    /** A value that was refused, by the name of what it is about where there are several. */
    public static Problem malformed(InvalidValueException invalid) {
        Problem problem = malformed(invalid.code());
        return invalid.about()
                .map(
                        about ->
                                problem.with(
                                        "about", about.substring(0, Math.min(40, about.length()))))
                .orElse(problem);
    }

    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Problem(status, code, more, retryAfterSeconds);
    }

    /** Says when to try again; such an answer is never kept for repetitions. */
    public Problem retryAfter(int seconds) {
        return new Problem(status, code, values, OptionalInt.of(seconds));
    }

    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type("application/problem+json").entity(this);
        retryAfterSeconds.ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait));
        return response.build();
    }

    /** For parsers deep inside a resource; nothing but this module ever throws or sees it. */
    public WebApplicationException exception() {
        return new WebApplicationException(code, response());
    }
}
