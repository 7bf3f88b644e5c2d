package io.guichet.rest.caller;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses whoever lacks the permission or the second factor a call takes, before anything of it is
 * looked at. For whom somebody acts may still be open here; then the call itself asks, and is asked
 * the same.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class HolderFilter implements ContainerRequestFilter {

    private final CurrentCaller currentCaller;

    @Inject
    public HolderFilter(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public HolderFilter() {
        this(null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        currentCaller.requireHolding();
    }
}
