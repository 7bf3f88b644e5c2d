package io.guichet.rest.shared;

import io.guichet.domain.identity.Language;
import io.guichet.rest.json.JsonSettings;
import io.guichet.rest.problem.ProblemFilter;
import io.guichet.rest.problem.Problems;

import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Headers as the server takes them: it reads those that it knows before it looks for a call, and
 * has the error page refuse what it cannot read. Without a server nobody reads them so early.
 */
final class Headers {

    private static final int BAD_REQUEST = 400;

    private Headers() {}

    static boolean areReadable(MockHttpRequest request) {
        try {
            request.getHttpHeaders().getAcceptableMediaTypes();
            request.getHttpHeaders().getAcceptableLanguages();
            request.getHttpHeaders().getMediaType();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    static MockHttpResponse refusal() {
        MockHttpResponse response = new MockHttpResponse();
        response.setStatus(BAD_REQUEST);
        response.getOutputHeaders().add("Content-Type", "application/problem+json");
        String json =
                JsonSettings.write(ProblemFilter.json(Problems.ofStatus(BAD_REQUEST), Language.EN));
        try {
            response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return response;
    }
}
