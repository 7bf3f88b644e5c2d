package io.guichet.rest.caller;

import io.guichet.rest.caller.RateLimits.Count;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells every caller how many requests he has left, and in how many seconds there are more. */
@Provider
public class RateLimitHeaders implements ContainerResponseFilter {

    static final String COUNT = "io.guichet.rest.count";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(COUNT) instanceof Count count && count.limit() > 0) {
            response.getHeaders().putSingle("RateLimit-Limit", count.limit());
            response.getHeaders().putSingle("RateLimit-Remaining", count.remaining());
            response.getHeaders().putSingle("RateLimit-Reset", count.resetSeconds());
        }
    }
}
