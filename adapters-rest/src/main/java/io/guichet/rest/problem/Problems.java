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
            case InvalidValueException invalid -> Problem.malformed(invalid).response();
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
        return status < 500 ? ofStatus(status).response() : Faults.response(refused);
    }

    /** What the server refuses by itself. */
    public static Problem ofStatus(int status) {
        return Problem.of(
                status,
                switch (status) {
                    case 400 -> "bad-request";
                    case 401 -> "unauthorized";
                    case 403 -> "forbidden";
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "body-too-large";
                    case 415 -> "unsupported-media-type";
                    default -> status < 500 ? "other" : "internal-error";
                });
    }
}
