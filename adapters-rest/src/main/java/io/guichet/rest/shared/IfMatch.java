package io.guichet.rest.shared;

import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.problem.Problem;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

/** Versions as etags: a number between quotes. */
public final class IfMatch {

    private IfMatch() {}

    /** The version that was seen, by the header; null if there was none. */
    public static long version(String header) {
        if (header == null) {
            throw Problem.of(428, "if-match-missing").exception();
        }
        if (!header.matches("\"\\d{1,18}\"")) {
            throw new InvalidValueException("invalid-if-match");
        }
        return Long.parseLong(header.substring(1, header.length() - 1));
    }

    /** The answer with its version. */
    public static Response tagged(Response response, long version) {
        return Response.fromResponse(response).tag(new EntityTag(Long.toString(version))).build();
    }
}
