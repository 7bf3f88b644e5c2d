package io.guichet.rest.standing;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.standing.HoldCustomer;
import io.guichet.application.standing.HoldCustomer.Outcome;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Staff suspends all that a customer holds, and lets him go on. */
@ApplicationScoped
@Path("/customers/{number}/hold")
@Produces("application/json")
public class CustomerHoldResource {

    private final HoldCustomer holdCustomer;
    private final CurrentCaller currentCaller;

    @Inject
    public CustomerHoldResource(HoldCustomer holdCustomer, CurrentCaller currentCaller) {
        this.holdCustomer = holdCustomer;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CustomerHoldResource() {
        this(null, null);
    }

    @PUT
    @StaffOnly
    @Consumes("application/json")
    public Response hold(@PathParam("number") String number, HoldRequestJson wanted) {
        return answer(
                holdCustomer.hold(
                        new HoldCustomer.Command(
                                currentCaller.caller().profile(),
                                CustomerNumber.parse(number),
                                Words.constantAt("/reason", Reason.class, wanted.reason(), "hold"),
                                required(wanted.note(), "/note"))));
    }

    @DELETE
    @StaffOnly
    public Response lift(@PathParam("number") String number) {
        return answer(
                holdCustomer.lift(currentCaller.caller().profile(), CustomerNumber.parse(number)));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands stands -> Response.ok(HoldJson.forStaff(stands.hold())).build();
            case Outcome.OnHold held ->
                    Problem.of(409, "customer-on-hold")
                            .with("why", held.hold().reason())
                            .response();
            case Outcome.NotOnHold ignored -> Problem.of(409, "customer-not-on-hold").response();
            case Outcome.NotAllowed ignored -> Problem.of(403, "forbidden").response();
            case Outcome.NoSuchCustomer ignored -> Problem.of(404, "no-such-customer").response();
        };
    }

    /** Why, which the customer is told, and a note for staff only. */
    public record HoldRequestJson(String reason, String note) {}
}
