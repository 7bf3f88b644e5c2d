package io.guichet.rest.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The server's own answer to a violated constraint names Java methods; ours does not. */
@Provider
public class ConstraintProblems implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException violated) {
        return Problem.malformed("bad-request").response();
    }
}
