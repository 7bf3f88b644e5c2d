package io.guichet.rest.policy;

import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicy.Outcome;
import io.guichet.application.policy.ShowPolicies;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Staff sees how a seller did, does and will do business, and says how from a day on. */
@ApplicationScoped
@Path("/sellers/{code}/policies")
@Produces("application/json")
public class PoliciesResource {

    private final SetPolicy setPolicy;
    private final ShowPolicies showPolicies;
    private final CurrentCaller currentCaller;

    @Inject
    public PoliciesResource(
            SetPolicy setPolicy, ShowPolicies showPolicies, CurrentCaller currentCaller) {
        this.setPolicy = setPolicy;
        this.showPolicies = showPolicies;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PoliciesResource() {
        this(null, null, null);
    }

    @GET
    @StaffOnly
    public Response list(@PathParam("code") String code) {
        return showPolicies
                .show(Words.seller(code))
                .map(shown -> Response.ok(PoliciesJson.from(shown)).build())
                .orElseGet(PoliciesResource::noSuchSeller);
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response set(@PathParam("code") String code, PolicyRequestJson wanted) {
        SellerCode seller = Words.seller(code);
        String setBy = currentCaller.caller().profile().value().toString();
        return switch (set(wanted, wanted.toCommand(seller, setBy))) {
            case Outcome.Set set ->
                    Created.at("/sellers/" + seller + "/policies", PolicyJson.from(set.policy()));
            case Outcome.TooEarly early ->
                    Problem.of(422, "policy-too-early")
                            .with("earliest", early.earliest())
                            .response();
            case Outcome.NoSuchSeller ignored -> noSuchSeller();
        };
    }

    private Outcome set(PolicyRequestJson wanted, SetPolicy.Command command) {
        try {
            return setPolicy.set(command);
        } catch (InvalidValueException invalid) {
            throw wanted.refused(invalid).exception();
        }
    }

    private static Response noSuchSeller() {
        return Problem.of(404, "no-such-seller").response();
    }
}
