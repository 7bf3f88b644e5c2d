package io.guichet.rest.payment;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.payment.ChooseCreditUse;
import io.guichet.application.payment.ChooseCreditUse.CreditUsed;
import io.guichet.application.payment.ChooseCreditUse.Outcome;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A customer says whether his credit is spent by itself. */
@ApplicationScoped
@Path("/credit-use")
@Produces("application/json")
public class CreditUseResource {

    private final ChooseCreditUse chooseCreditUse;
    private final CurrentCaller currentCaller;

    @Inject
    public CreditUseResource(ChooseCreditUse chooseCreditUse, CurrentCaller currentCaller) {
        this.chooseCreditUse = chooseCreditUse;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CreditUseResource() {
        this(null, null);
    }

    @GET
    public CreditUseJson show() {
        return CreditUseJson.from(chooseCreditUse.show(currentCaller.number()));
    }

    @PUT
    @Consumes("application/json")
    public Response choose(CreditUseRequestJson wanted) {
        boolean isAutomatic = required(wanted.automatic(), "/automatic");
        return switch (chooseCreditUse.choose(currentCaller.number(), isAutomatic)) {
            case Outcome.Chosen chosen -> Response.ok(CreditUseJson.from(chosen.used())).build();
            case Outcome.NotHisChoice ignored ->
                    Problem.of(409, "credit-use-not-chosen").response();
        };
    }

    /** Whether credit is spent by itself. */
    public record CreditUseRequestJson(Boolean automatic) {}

    /** And whether the customer may say so. */
    public record CreditUseJson(boolean automatic, boolean customersChoice) {

        static CreditUseJson from(CreditUsed used) {
            return new CreditUseJson(used.isAutomatic(), used.isCustomersChoice());
        }
    }
}
