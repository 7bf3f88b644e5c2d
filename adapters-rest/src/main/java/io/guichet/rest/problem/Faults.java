package io.guichet.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Logs what must not happen, once, under the number that the caller is told. */
public final class Faults {

    private static final Logger LOG = System.getLogger(Faults.class.getName());

    private Faults() {}

    /** For what fails while an answer is being written, where the server would say nothing. */
    public static WebApplicationException exception(RuntimeException fault) {
        return new WebApplicationException(response(fault));
    }

    static Response response(Throwable fault) {
        UUID incident = UUID.randomUUID();
        LOG.log(Level.ERROR, "incident " + incident, fault);
        return Problem.of(500, "internal-error").with(ProblemFilter.INCIDENT, incident).response();
    }
}
