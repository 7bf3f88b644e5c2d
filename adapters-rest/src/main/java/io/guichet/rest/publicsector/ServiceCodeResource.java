package io.guichet.rest.publicsector;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.publicsector.KeepServiceCode;
import io.guichet.application.publicsector.KeepServiceCode.Outcome;
import io.guichet.domain.publicsector.Addressing;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The service of a public body that pays its invoices. */
@ApplicationScoped
@Path("/service-code")
@Produces("application/json")
public class ServiceCodeResource {

    private final KeepServiceCode keepServiceCode;
    private final CurrentCaller currentCaller;

    @Inject
    public ServiceCodeResource(KeepServiceCode keepServiceCode, CurrentCaller currentCaller) {
        this.keepServiceCode = keepServiceCode;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ServiceCodeResource() {
        this(null, null);
    }

    @GET
    public ServiceCodeJson show() {
        return new ServiceCodeJson(
                keepServiceCode.serviceCode(currentCaller.number()).orElse(null));
    }

    @PUT
    @Consumes("application/json")
    public Response keep(ServiceCodeRequestJson wanted) {
        String code = Addressing.parseServiceCode(required(wanted.serviceCode(), "/service_code"));
        return switch (keepServiceCode.keep(currentCaller.number(), code)) {
            case Outcome.Kept kept -> Response.ok(new ServiceCodeJson(kept.code())).build();
            case Outcome.NotPublicBody ignored -> notPublicBody();
        };
    }

    @DELETE
    public Response remove() {
        return switch (keepServiceCode.keep(currentCaller.number(), "")) {
            case Outcome.Kept ignored -> Response.noContent().build();
            case Outcome.NotPublicBody ignored -> notPublicBody();
        };
    }

    private static Response notPublicBody() {
        return Problem.of(409, "not-a-public-body").response();
    }

    /** The code. */
    public record ServiceCodeRequestJson(String serviceCode) {}

    /** Null where there is none. */
    public record ServiceCodeJson(String serviceCode) {}
}
