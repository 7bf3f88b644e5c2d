package io.guichet.rest.publicsector;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.publicsector.GiveEngagementNumber;
import io.guichet.application.publicsector.GiveEngagementNumber.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.publicsector.Addressing;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The number of the engagement that a public body pays an issued invoice by. */
@ApplicationScoped
@Path("/invoices/{reference}/engagement-number")
@Produces("application/json")
public class EngagementNumberResource {

    private final GiveEngagementNumber giveEngagementNumber;
    private final CurrentCaller currentCaller;

    @Inject
    public EngagementNumberResource(
            GiveEngagementNumber giveEngagementNumber, CurrentCaller currentCaller) {
        this.giveEngagementNumber = giveEngagementNumber;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public EngagementNumberResource() {
        this(null, null);
    }

    /** Given again before the deposit, it replaces what was given. */
    @PUT
    @Consumes("application/json")
    public Response give(
            @PathParam("reference") String reference, EngagementNumberRequestJson wanted) {
        DocumentReference invoice = DocumentReference.parse(reference);
        String number =
                Addressing.parseEngagementNumber(
                        required(wanted.engagementNumber(), "/engagement_number"));
        return switch (giveEngagementNumber.give(currentCaller.number(), invoice, number)) {
            case Outcome.Given given -> Response.ok(DepositJson.from(given.deposit())).build();
            case Outcome.TooLate late ->
                    Problem.of(409, "deposit-under-way")
                            .with("state", late.deposit().standing().state())
                            .response();
            case Outcome.NotDeposited ignored -> Problem.of(409, "no-deposit").response();
            case Outcome.NoSuchInvoice ignored -> Problem.of(404, "no-such-invoice").response();
        };
    }

    /** The number. */
    public record EngagementNumberRequestJson(String engagementNumber) {}
}
