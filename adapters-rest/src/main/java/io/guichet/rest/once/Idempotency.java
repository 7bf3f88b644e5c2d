package io.guichet.rest.once;

import io.guichet.application.shared.IdempotentRequests;
import io.guichet.application.shared.IdempotentRequests.Attempt;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.json.BodyFilter;
import io.guichet.rest.problem.Problem;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import java.time.Clock;

/**
 * Makes every POST safe to repeat: the first answer to a key is kept and given again. What was
 * malformed, asks to be tried again, or ended in a fault is forgotten, so that the key stays
 * usable.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER + 50)
public class Idempotency implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String ASKED = "io.guichet.rest.asked";

    private final IdempotentRequests requests;
    private final CurrentCaller caller;
    private final RequestKey requestKey;
    private final Clock clock;

    @Context private ResourceInfo called;

    @Inject
    public Idempotency(
            IdempotentRequests requests, CurrentCaller caller, RequestKey requestKey, Clock clock) {
        this.requests = requests;
        this.caller = caller;
        this.requestKey = requestKey;
        this.clock = clock;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public Idempotency() {
        this(null, null, null, null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean exempt = called.getResourceMethod().isAnnotationPresent(WithoutKey.class);
        if (exempt || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        String key = request.getHeaderString(HEADER);
        if (key == null) {
            request.abortWith(Problem.malformed("idempotency-key-missing").response());
            return;
        }
        if (!key.matches("[!-~]{1,255}")) {
            request.abortWith(Problem.malformed("invalid-idempotency-key").response());
            return;
        }
        begin(request, new Asked(scope(), key));
    }

    private void begin(ContainerRequestContext request, Asked asked) {
        String fingerprint =
                Fingerprint.of(
                        request.getMethod(),
                        request.getUriInfo().getRequestUri().toString(),
                        BodyFilter.bodyOf(request));
        switch (requests.begin(asked.scope(), asked.key(), fingerprint, clock.instant())) {
            case Attempt.First ignored -> {
                requestKey.is(asked.scope(), asked.key());
                request.setProperty(ASKED, asked);
            }
            case Attempt.Repeated repeated ->
                    request.abortWith(KeptAnswer.replay(repeated.answer()));
            case Attempt.OtherContent ignored ->
                    request.abortWith(Problem.of(422, "idempotency-key-reused").response());
            case Attempt.InProgress ignored ->
                    request.abortWith(
                            Problem.of(Response.Status.CONFLICT, "request-in-progress")
                                    .retryAfter(2)
                                    .response());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ASKED) instanceof Asked asked) {
            request.removeProperty(ASKED);
            if (isFinal(response)) {
                requests.complete(asked.scope(), asked.key(), KeptAnswer.keep(response));
            } else {
                requests.abandon(asked.scope(), asked.key());
            }
        }
    }

    private static boolean isFinal(ContainerResponseContext response) {
        int status = response.getStatus();
        boolean again = response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER);
        return status < 500 && status != 400 && !again;
    }

    /** A key belongs to a person acting for a customer: nobody meets somebody else's. */
    private String scope() {
        String customer =
                caller.customerIfClear().map(known -> known.number().toString()).orElse("-");
        return caller.caller().profile().value() + "/" + customer;
    }

    private record Asked(String scope, String key) {}
}
