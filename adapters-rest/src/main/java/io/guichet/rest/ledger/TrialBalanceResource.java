package io.guichet.rest.ledger;

import io.guichet.application.ledger.DrawTrialBalance;
import io.guichet.application.ledger.DrawTrialBalance.Command;
import io.guichet.application.ledger.DrawTrialBalance.Outcome;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** A seller's trial balance for staff. */
@ApplicationScoped
@Path("/sellers/{code}/trial-balance")
@Produces("application/json")
public class TrialBalanceResource {

    private final DrawTrialBalance drawTrialBalance;

    @Inject
    public TrialBalanceResource(DrawTrialBalance drawTrialBalance) {
        this.drawTrialBalance = drawTrialBalance;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public TrialBalanceResource() {
        this(null);
    }

    /** From a day on, until before another. */
    @GET
    @StaffOnly
    public Response draw(
            @PathParam("code") String code,
            @QueryParam("from") String from,
            @QueryParam("until") String until) {
        Command command =
                new Command(
                        Words.seller(code),
                        Words.daySaid(from, "from"),
                        Words.daySaid(until, "until"));
        return switch (drawTrialBalance.draw(command)) {
            case Outcome.Drawn drawn ->
                    Response.ok(
                                    TrialBalanceJson.from(
                                            command.from(), command.until(), drawn.balance()))
                            .build();
            case Outcome.NotWithinAYear ignored -> Problem.of(422, "not-within-a-year").response();
            case Outcome.NotBegun early -> LedgerProblems.notBegun(early.today());
            case Outcome.NoSuchSeller ignored ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-seller").response();
        };
    }
}
