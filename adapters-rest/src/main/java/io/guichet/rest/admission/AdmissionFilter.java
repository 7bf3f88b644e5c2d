package io.guichet.rest.admission;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import java.util.Set;

/**
 * Has requests that may write wait for their turn, from when they were read to when their answer is
 * kept. A client that sends or reads slowly takes nobody's place.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 200)
public class AdmissionFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<String> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String PLACE = "io.guichet.rest.place";

    private final Admission admission;

    @Inject
    public AdmissionFilter(Admission admission) {
        this.admission = admission;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public AdmissionFilter() {
        this(null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())) {
            request.setProperty(PLACE, admission.enter());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PLACE) instanceof Admission.Place place) {
            place.leave();
        }
    }
}
