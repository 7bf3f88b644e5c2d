package io.guichet.rest.identity;

import io.guichet.application.identity.query.ListSellers;
import io.guichet.domain.identity.SellerCode;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/**
 * What is below a seller that is none, or asked for of one, is not there, be it a list, which would
 * be empty.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 100)
public class KnownSellerFilter implements ContainerRequestFilter {

    private static final String SELLERS = "sellers/";

    private final ListSellers sellers;

    @Inject
    public KnownSellerFilter(ListSellers sellers) {
        this.sellers = sellers;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public KnownSellerFilter() {
        this(null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String code = seller(request.getUriInfo());
        if (request.getMethod().equals(HttpMethod.GET)
                && code != null
                && !isKnown(Words.seller(code))) {
            request.abortWith(Problem.of(404, "no-such-seller").response());
        }
    }

    /** What is written asks for the seller itself. */
    private static String seller(UriInfo asked) {
        return asked.getPath().replaceFirst("^/", "").startsWith(SELLERS)
                ? asked.getPathParameters().getFirst("code")
                : asked.getQueryParameters().getFirst("seller");
    }

    private boolean isKnown(SellerCode code) {
        return sellers.find(code).isPresent();
    }
}
