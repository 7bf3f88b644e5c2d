package io.guichet.rest.change;

import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Command;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.change.WithdrawChange;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A customer changes the plan, the period or the quantity of a service. */
@ApplicationScoped
@Path("/services/{id}/change")
@Produces("application/json")
public class ChangeResource {

    private final ChangeService changeService;
    private final WithdrawChange withdrawChange;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public ChangeResource(
            ChangeService changeService,
            WithdrawChange withdrawChange,
            RequestKey requestKey,
            CurrentCaller currentCaller) {
        this.changeService = changeService;
        this.withdrawChange = withdrawChange;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ChangeResource() {
        this(null, null, null, null);
    }

    @POST
    @Consumes("application/json")
    public Response change(@PathParam("id") String id, ChangeRequestJson wanted) {
        Command command =
                new Command(
                        currentCaller.number(),
                        new ServiceId(Words.id(id)),
                        requestKey.id(),
                        wanted.wanted(),
                        wanted.agreedTotal());
        return answer(
                wanted.isDryRun() ? changeService.quote(command) : changeService.change(command));
    }

    @GET
    public Response pending(@PathParam("id") String id) {
        return withdrawChange
                .pending(currentCaller.number(), new ServiceId(Words.id(id)))
                .map(change -> Response.ok(PlanChangeJson.from(change)).build())
                .orElseGet(ChangeResource::nothingPending);
    }

    @DELETE
    public Response withdraw(@PathParam("id") String id) {
        return switch (withdrawChange.withdraw(
                currentCaller.number(), new ServiceId(Words.id(id)))) {
            case WithdrawChange.Outcome.Withdrawn withdrawn ->
                    Response.ok(PlanChangeJson.from(withdrawn.change())).build();
            case WithdrawChange.Outcome.Paid ignored -> Problem.of(409, "change-paid").response();
            case WithdrawChange.Outcome.PaymentUnderWay ignored ->
                    Problem.of(409, "payment-under-way").response();
            case WithdrawChange.Outcome.NothingPending ignored -> nothingPending();
        };
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Quoted quoted -> Response.ok(ChangeQuoteJson.from(quoted.quote())).build();
            case Outcome.Changed changed ->
                    Created.at(
                            "/services/" + changed.change().service().value() + "/change",
                            PlanChangeJson.from(changed.change()));
            case Outcome.ToPay toPay -> ToPay.answer(toPay.order());
            case Outcome.QuoteChanged changed ->
                    Problem.of(409, "quote-changed")
                            .with("expected", changed.expected())
                            .with("actual", changed.actual())
                            .response();
            case Outcome.Refused refused -> Refusals.of(refused.reason()).response();
        };
    }

    private static Response nothingPending() {
        return Problem.of(404, "no-such-change").response();
    }
}
