package io.guichet.rest.caller;

import io.guichet.application.identity.AuthenticateToken;
import io.guichet.application.identity.AuthenticateToken.Command;
import io.guichet.application.identity.AuthenticateToken.Outcome;
import io.guichet.application.identity.Caller;
import io.guichet.domain.identity.CustomerNumber;
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
import java.util.Set;
import java.util.UUID;

/**
 * Signs the caller in by his bearer token, counts his requests, and lets through what he may call.
 * What a call takes stands in {@code operations.txt}; one that is missing there is refused.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SCHEME = "Bearer ";
    private static final String CUSTOMER_HEADER = "Guichet-Customer";

    private final AuthenticateToken authenticateToken;
    private final RateLimits rateLimits;
    private final Operations operations;
    private final CurrentCaller currentCaller;

    @Context private ResourceInfo called;

    @Inject
    public TokenFilter(
            AuthenticateToken authenticateToken,
            RateLimits rateLimits,
            Operations operations,
            CurrentCaller currentCaller) {
        this.authenticateToken = authenticateToken;
        this.rateLimits = rateLimits;
        this.operations = operations;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public TokenFilter() {
        this(null, null, null, null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Language> wanted = Languages.wanted(request.getAcceptableLanguages());
        currentCaller.isNobody(wanted.orElse(Language.EN));
        Optional<Operation> operation =
                operations.of(called.getResourceClass(), called.getResourceMethod());
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            if (operation.filter(Operation::isPublic).isEmpty()) {
                abortAnonymous(request, unauthorized("token-missing", ""));
            } else if (!operation.get().isTechnical()) {
                count(request, rateLimits.anonymous(addressOf(request)));
            }
            return;
        }
        switch (authenticate(header, request)) {
            case Outcome.SignedIn in ->
                    signIn(request, in, wanted.orElse(in.caller().language()), operation);
            case Outcome.NotValid ignored ->
                    abortAnonymous(
                            request, unauthorized("token-not-valid", ", error=\"invalid_token\""));
            case Outcome.NotFromHere ignored ->
                    abortAnonymous(request, Problem.of(403, "address-not-allowed").response());
        }
    }

    private Outcome authenticate(String header, ContainerRequestContext request) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authenticateToken.authenticate(
                        new Command(
                                header.substring(SCHEME.length()).strip(),
                                addressOf(request),
                                CustomerNumber.find(customerOf(request))))
                : new Outcome.NotValid();
    }

    private static String customerOf(ContainerRequestContext request) {
        String customer = request.getHeaderString(CUSTOMER_HEADER);
        return customer == null ? "" : customer.strip();
    }

    private void signIn(
            ContainerRequestContext request,
            Outcome.SignedIn in,
            Language language,
            Optional<Operation> operation) {
        Caller caller = in.caller();
        currentCaller.is(
                in,
                customerOf(request),
                language,
                operation.map(known -> demand(known, request)).orElse(Demand.NOTHING));
        request.setProperty(ProblemFilter.LANGUAGE, language);
        boolean reads = READING.contains(request.getMethod());
        String token = caller.token().map(UUID::toString).orElse("-");
        if (count(request, rateLimits.token(token, reads))) {
            Entry.refusal(caller, operation, request.getUriInfo().getPathParameters())
                    .ifPresent(refusal -> request.abortWith(refusal.response()));
        }
    }

    private static Demand demand(Operation operation, ContainerRequestContext request) {
        String code = request.getHeaderString(FactorGate.HEADER);
        return Demand.of(operation, code == null ? "" : code.strip(), addressOf(request));
    }

    /** Guessing tokens is slow: what is refused here counts for the address it came from. */
    private void abortAnonymous(ContainerRequestContext request, Response refusal) {
        if (count(request, rateLimits.anonymous(addressOf(request)))) {
            request.abortWith(refusal);
        }
    }

    private static boolean count(ContainerRequestContext request, RateLimits.Count count) {
        request.setProperty(RateLimitHeaders.COUNT, count);
        if (count.isTooMany()) {
            request.abortWith(
                    Problem.of(429, "too-many-requests")
                            .with("limit", count.limit())
                            .retryAfter(count.resetSeconds())
                            .response());
        }
        return !count.isTooMany();
    }

    private static String addressOf(ContainerRequestContext request) {
        return request.getProperty(ClientAddressFilter.ADDRESS) instanceof String known
                ? known
                : "";
    }

    private static Response unauthorized(String code, String error) {
        return Response.fromResponse(Problem.of(401, code).response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"guichet\"" + error)
                .build();
    }
}
