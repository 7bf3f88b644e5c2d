package io.guichet.rest.problem;

import io.guichet.application.permit.NotPermittedException;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.shared.InvalidValueException;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place where an exception becomes an answer, so that nothing internal is ever shown. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        return switch (thrown) {
            case InvalidValueException invalid -> Problem.malformed(invalid.code()).response();
            case ConcurrentUpdateException race ->
                    Problem.of(Response.Status.CONFLICT, "try-again").retryAfter(1).response();
            case NotPermittedException ignored -> Problem.of(403, "forbidden").response();
            case NotAllowedException refused ->
                    Response.fromResponse(ofStatus(405, refused))
                            .header(
                                    HttpHeaders.ALLOW,
                                    refused.getResponse().getHeaderString(HttpHeaders.ALLOW))
                            .build();
            case WebApplicationException refused -> ofWeb(refused);
            default -> Faults.response(thrown);
        };
    }

    private static Response ofWeb(WebApplicationException refused) {
        Response response = refused.getResponse();
        if (response.getEntity() instanceof Problem) {
            return response;
        }
        if (response.getStatus() < 400) {
            return Response.status(response.getStatus()).replaceAll(response.getHeaders()).build();
        }
        return ofStatus(response.getStatus(), refused);
    }

    private static Response ofStatus(int status, WebApplicationException refused) {
        return switch (status) {
            case 400 -> Problem.of(400, "bad-request").response();
            case 401 -> Problem.of(401, "unauthorized").response();
            case 403 -> Problem.of(403, "forbidden").response();
            case 404 -> Problem.of(404, "not-found").response();
            case 405 -> Problem.of(405, "method-not-allowed").response();
            case 406 -> Problem.of(406, "not-acceptable").response();
            case 413 -> Problem.of(413, "body-too-large").response();
            case 415 -> Problem.of(415, "unsupported-media-type").response();
            default ->
                    status < 500
                            ? Problem.of(status, "other").response()
                            : Faults.response(refused);
        };
    }
}
