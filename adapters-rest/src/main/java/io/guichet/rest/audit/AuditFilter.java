package io.guichet.rest.audit;

import io.guichet.application.audit.Acts;
import io.guichet.application.audit.RecordLook;
import io.guichet.application.audit.RecordRefusal;
import io.guichet.application.identity.Caller;
import io.guichet.domain.audit.Act;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.ClientAddressFilter;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.json.BodyFilter;
import io.guichet.rest.shared.Words;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who does what before a call that may change something, and writes down what was refused
 * before it changed anything, and what of a customer or a person staff only looked at. Answers that
 * are given again from an idempotency key never come here: they change nothing.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER + 60)
public class AuditFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String UNDERWAY = "io.guichet.rest.act";

    private final Acts acts;
    private final RecordRefusal recordRefusal;
    private final RecordLook recordLook;
    private final CurrentCaller currentCaller;

    @Inject
    public AuditFilter(
            Acts acts,
            RecordRefusal recordRefusal,
            RecordLook recordLook,
            CurrentCaller currentCaller) {
        this.acts = acts;
        this.recordRefusal = recordRefusal;
        this.recordLook = recordLook;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public AuditFilter() {
        this(null, null, null, null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && currentCaller.isSignedIn()) {
            Underway underway = new Underway(act(request), asked(request));
            request.setProperty(UNDERWAY, underway);
            acts.begin(underway.act(), underway.asked());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(UNDERWAY) instanceof Underway underway) {
            request.removeProperty(UNDERWAY);
            boolean recorded = acts.end();
            if (!recorded && response.getStatus() >= 400) {
                recordRefusal.record(
                        underway.act(), codeOf(response), underway.askedFor(response.getStatus()));
            }
        } else if (isRefusedForWantOfARight(response)) {
            Act act = act(request, named(request));
            recordRefusal.record(act, codeOf(response), "");
        } else if (isStaffLooking(request, response)) {
            look(request);
        }
    }

    private void look(ContainerRequestContext request) {
        Act act =
                act(
                        request,
                        named(request)
                                .or(() -> currentCaller.customerAnswered().map(Customer::number)));
        person(request)
                .ifPresentOrElse(
                        person -> recordLook.record(act, person),
                        () -> act.customer().ifPresent(customer -> recordLook(act)));
    }

    /** A panel asks who may come in whenever somebody does. */
    private void recordLook(Act act) {
        act.actor()
                .token()
                .filter(token -> act.what().matches("GET /?customers/[^/]+/access"))
                .ifPresentOrElse(
                        token -> recordLook.recordOfDay(act, token), () -> recordLook.record(act));
    }

    /** Whose profile staff names in the path. */
    private static Optional<ProfileId> person(ContainerRequestContext request) {
        return Optional.of(request.getUriInfo())
                .filter(asked -> asked.getPath().matches("/?profiles/.*"))
                .map(asked -> asked.getPathParameters().getFirst("profile"))
                .flatMap(Words::findId)
                .map(ProfileId::new);
    }

    /** What a customer does is his own; that others look at it leaves a trace. */
    private boolean isStaffLooking(
            ContainerRequestContext request, ContainerResponseContext response) {
        return request.getMethod().equals("GET")
                && response.getStatus() < 300
                && currentCaller.isSignedIn()
                && currentCaller.caller().isStaff();
    }

    /** Refused before it came here, reading as well; what is answered again changes nothing. */
    private boolean isRefusedForWantOfARight(ContainerResponseContext response) {
        return response.getStatus() == Response.Status.FORBIDDEN.getStatusCode()
                && currentCaller.isSignedIn()
                && !response.getHeaders().containsKey("Idempotent-Replayed");
    }

    /** Whom the path names comes before whom the header names: it is he who is acted for. */
    private Act act(ContainerRequestContext request) {
        return act(
                request,
                named(request).or(() -> currentCaller.customerIfClear().map(Customer::number)));
    }

    private Act act(ContainerRequestContext request, Optional<CustomerNumber> customer) {
        Caller caller = currentCaller.caller();
        Act.Actor actor =
                new Act.Actor(
                        Optional.of(caller.profile()),
                        caller.token(),
                        Optional.empty(),
                        caller.role() == Caller.Role.STAFF);
        String path = request.getUriInfo().getPath();
        return new Act(
                actor,
                customer,
                shortened(request.getMethod() + " " + path),
                request.getProperty(ClientAddressFilter.ADDRESS) instanceof String known
                        ? known
                        : "");
    }

    /** The customer whom staff names in the path. */
    private Optional<CustomerNumber> named(ContainerRequestContext request) {
        return Optional.of(request.getUriInfo().getPath())
                .filter(path -> currentCaller.caller().isStaff())
                .filter(path -> path.matches("/?customers/.*"))
                .map(path -> request.getUriInfo().getPathParameters().getFirst("number"))
                .flatMap(CustomerNumber::find);
    }

    private static String asked(ContainerRequestContext request) {
        String body = new String(BodyFilter.bodyOf(request), StandardCharsets.UTF_8);
        return Redaction.of(body, request.getUriInfo().getPath().matches("/?staff"));
    }

    private static String codeOf(ContainerResponseContext response) {
        return response.getEntity() instanceof Map<?, ?> problem && problem.get("code") != null
                ? problem.get("code").toString()
                : Integer.toString(response.getStatus());
    }

    private static String shortened(String what) {
        return what.length() > 200 ? what.substring(0, 200) : what;
    }

    private record Underway(Act act, String asked) {

        /** Of what could not be read nobody knows whose secrets and addresses it holds. */
        private String askedFor(int status) {
            return status == Response.Status.BAD_REQUEST.getStatusCode() ? "" : asked;
        }
    }
}
