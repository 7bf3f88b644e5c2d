package io.guichet.rest.change;

import static io.guichet.rest.json.Fields.or;

import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.RenewEarly.Command;
import io.guichet.application.change.RenewEarly.Outcome;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A customer buys time for a service, which is added to what is left. */
@ApplicationScoped
@Path("/services/{id}/renewal-order")
@Produces("application/json")
public class RenewalOrderResource {

    private final RenewEarly renewEarly;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public RenewalOrderResource(
            RenewEarly renewEarly, RequestKey requestKey, CurrentCaller currentCaller) {
        this.renewEarly = renewEarly;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public RenewalOrderResource() {
        this(null, null, null);
    }

    @POST
    @Consumes("application/json")
    public Response renew(@PathParam("id") String id, RenewalOrderRequestJson wanted) {
        Command command =
                new Command(
                        currentCaller.number(),
                        new ServiceId(Words.id(id)),
                        requestKey.id(),
                        Optional.ofNullable(wanted.period()).map(BillingPeriod::parse),
                        MoneyJson.find(wanted.expectedTotal(), "/expected_total"));
        return answer(
                or(wanted.dryRun(), false) ? renewEarly.quote(command) : renewEarly.renew(command));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Quoted quoted ->
                    Response.ok(ExtensionJson.from(quoted.extension(), List.of())).build();
            case Outcome.Renewed renewed ->
                    Response.status(Response.Status.CREATED)
                            .entity(new RenewedJson(renewed.invoice().value(), renewed.paidUntil()))
                            .build();
            case Outcome.ToPay toPay -> ToPay.answer(toPay.order());
            case Outcome.QuoteChanged changed ->
                    Problem.of(409, "quote-changed")
                            .with("expected", changed.expected())
                            .with("actual", changed.actual())
                            .response();
            case Outcome.Refused refused -> Refusals.of(refused.reason()).response();
        };
    }

    /** For how long; its own period if that is left out. */
    public record RenewalOrderRequestJson(String period, Boolean dryRun, MoneyJson expectedTotal) {}

    /** The invoice and the first day that none covers. */
    public record RenewedJson(String invoice, LocalDate paidUntil) {}
}
