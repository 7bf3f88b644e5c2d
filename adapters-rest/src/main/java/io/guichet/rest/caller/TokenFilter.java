package io.guichet.rest.caller;

import io.guichet.application.identity.AuthenticateToken;
import io.guichet.application.identity.Caller;
import io.guichet.domain.identity.Language;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.problem.ProblemFilter;
import io.guichet.rest.shared.Languages;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import java.util.Optional;

/** Signs the caller in by his bearer token; every call needs one that is not marked public. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String CUSTOMER_HEADER = "Guichet-Customer";

    private final AuthenticateToken authenticateToken;
    private final CurrentCaller currentCaller;

    @Context private ResourceInfo called;

    @Inject
    public TokenFilter(AuthenticateToken authenticateToken, CurrentCaller currentCaller) {
        this.authenticateToken = authenticateToken;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public TokenFilter() {
        this(null, null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Language> wanted = Languages.wanted(request.getAcceptableLanguages());
        currentCaller.isNobody(wanted.orElse(Language.EN));
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            if (!called.getResourceMethod().isAnnotationPresent(PublicCall.class)) {
                request.abortWith(unauthorized("token-missing", ""));
            }
            return;
        }
        Optional<Caller> caller = tokenIn(header).flatMap(authenticateToken::authenticate);
        if (caller.isEmpty()) {
            request.abortWith(unauthorized("token-not-valid", ", error=\"invalid_token\""));
            return;
        }
        signIn(request, caller.get(), wanted.orElse(caller.get().language()));
    }

    private void signIn(ContainerRequestContext request, Caller caller, Language language) {
        String customer = request.getHeaderString(CUSTOMER_HEADER);
        currentCaller.is(caller, customer == null ? "" : customer.strip(), language);
        request.setProperty(ProblemFilter.LANGUAGE, language);
        boolean staffOnly = called.getResourceMethod().isAnnotationPresent(StaffOnly.class);
        if (staffOnly && caller.role() != Caller.Role.STAFF) {
            request.abortWith(Problem.of(403, "staff-only").response());
        }
    }

    private static Optional<String> tokenIn(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static Response unauthorized(String code, String error) {
        return Response.fromResponse(Problem.of(401, code).response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"guichet\"" + error)
                .build();
    }
}
