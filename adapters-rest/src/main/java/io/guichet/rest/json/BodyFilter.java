package io.guichet.rest.json;

import io.guichet.rest.problem.Problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads a body once, up to a megabyte, and keeps its bytes: what is larger is refused before
 * anything is parsed, and what was asked can be compared byte by byte.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
public class BodyFilter implements ContainerRequestFilter {

    public static final int MOST_BYTES = 1_048_576;

    private static final Set<String> BODILESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE, HttpMethod.OPTIONS);
    private static final String BODY = "io.guichet.rest.body";

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (BODILESS.contains(request.getMethod())) {
            return;
        }
        if (request.getLength() > MOST_BYTES) {
            request.abortWith(tooLarge());
            return;
        }
        InputStream entity = request.getEntityStream();
        byte[] body = entity == null ? new byte[0] : entity.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            request.abortWith(tooLarge());
            return;
        }
        request.setProperty(BODY, body);
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    public static byte[] bodyOf(ContainerRequestContext request) {
        return request.getProperty(BODY) instanceof byte[] body ? body : new byte[0];
    }

    private static Response tooLarge() {
        return Problem.of(413, "body-too-large").response();
    }
}
