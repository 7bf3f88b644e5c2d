package io.guichet.rest.factor;

import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.Tried;
import io.guichet.application.identity.Caller;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.FactorGate;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import tools.jackson.databind.node.ObjectNode;

/** The caller confirms his second factor for the token he comes with. */
@ApplicationScoped
@Path("/me/step-up")
@Produces("application/json")
public class StepUpResource {

    private final ConfirmFactor confirmFactor;
    private final CurrentCaller currentCaller;

    @Inject
    public StepUpResource(ConfirmFactor confirmFactor, CurrentCaller currentCaller) {
        this.confirmFactor = confirmFactor;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public StepUpResource() {
        this(null, null);
    }

    @POST
    @WithoutKey
    @Consumes("application/json")
    public Response confirm(FactorProofJson shown) {
        Caller caller = currentCaller.caller();
        Tried tried =
                confirmFactor.confirm(
                        new ConfirmFactor.Command(
                                caller.profile(), FactorGate.entranceOf(caller), shown.required()));
        return tried instanceof Tried.Confirmed confirmed
                ? Response.ok(new SteppedUpJson(confirmed.until().toString())).build()
                : FactorGate.refusal(tried).response();
    }

    /** What a passkey is asked to sign; its answer confirms here, or where a factor is shown. */
    @POST
    @WithoutKey
    @Path("/passkey")
    public Response askPasskey() {
        Caller caller = currentCaller.caller();
        return confirmFactor
                .askPasskey(caller.profile(), FactorGate.entranceOf(caller))
                .map(request -> new AskedPasskeyJson(PasskeyJson.assertion(request)))
                .map(asked -> Response.ok(asked).build())
                .orElseGet(() -> Problem.of(404, "no-such-second-factor").response());
    }

    /** What a browser is asked. */
    public record AskedPasskeyJson(ObjectNode passkey) {}

    /** Until when nothing more is asked of this token. */
    public record SteppedUpJson(String until) {}
}
