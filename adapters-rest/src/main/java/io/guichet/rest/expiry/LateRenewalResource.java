package io.guichet.rest.expiry;

import static io.guichet.rest.json.Fields.or;

import io.guichet.application.change.RenewLate;
import io.guichet.application.change.RenewLate.Command;
import io.guichet.application.change.RenewLate.Outcome;
import io.guichet.application.expiry.ShowExpiry;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.billing.InvoiceLineJson;
import io.guichet.rest.billing.TotalsJson;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.ordering.OrderJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.MoneyJson;
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

import java.time.LocalDate;
import java.util.List;

/** A customer sees where a service stands around its end, and brings it back. */
@ApplicationScoped
@Path("/services")
@Produces("application/json")
public class LateRenewalResource {

    private final ShowExpiry showExpiry;
    private final RenewLate renewLate;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public LateRenewalResource(
            ShowExpiry showExpiry,
            RenewLate renewLate,
            RequestKey requestKey,
            CurrentCaller currentCaller) {
        this.showExpiry = showExpiry;
        this.renewLate = renewLate;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public LateRenewalResource() {
        this(null, null, null, null);
    }

    @GET
    @Path("/{id}/expiry")
    public Response show(@PathParam("id") String id) {
        return showExpiry
                .show(currentCaller.number(), new ServiceId(Words.id(id)))
                .map(shown -> Response.ok(ServiceExpiryJson.from(shown)).build())
                .orElseGet(() -> Problem.of(404, "no-such-service").response());
    }

    @POST
    @Path("/{id}/late-renewal")
    @Consumes("application/json")
    public Response renew(@PathParam("id") String id, LateRenewalRequestJson wanted) {
        Command command =
                new Command(
                        currentCaller.number(),
                        new ServiceId(Words.id(id)),
                        requestKey.id(),
                        MoneyJson.find(wanted.expectedTotal(), "/expected_total"));
        return answer(
                or(wanted.dryRun(), false) ? renewLate.quote(command) : renewLate.renew(command));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.WouldCost quoted ->
                    Response.ok(LateRenewalQuoteJson.from(quoted.quote())).build();
            case Outcome.Renewed renewed ->
                    Response.status(Response.Status.CREATED)
                            .entity(
                                    new LateRenewalJson(
                                            renewed.invoice().value(), renewed.paidUntil(), null))
                            .build();
            case Outcome.ToPay toPay -> toPay(toPay.order());
            case Outcome.QuoteChanged changed ->
                    Problem.of(409, "quote-changed")
                            .with("expected", changed.expected())
                            .with("actual", changed.actual())
                            .response();
            case Outcome.NotExpired ignored -> Problem.of(409, "not-expired").response();
            case Outcome.TooLate late ->
                    Problem.of(409, "too-late-to-renew")
                            .with("deleted_on", late.deletedOn())
                            .response();
            case Outcome.Ended ignored -> Problem.of(409, "service-ended").response();
            case Outcome.InvoiceUnpaid unpaid ->
                    Problem.of(409, "invoice-unpaid").with("invoice", unpaid.invoice()).response();
            case Outcome.OnHold held ->
                    Problem.of(409, "customer-on-hold").with("why", held.why()).response();
            case Outcome.Closed ignored -> Problem.of(409, "customer-closed").response();
            case Outcome.TransferUnderWay ignored ->
                    Problem.of(409, "transfer-under-way").response();
            case Outcome.NoSuchService ignored -> Problem.of(404, "no-such-service").response();
        };
    }

    private static Response toPay(PendingOrder order) {
        return Created.at(
                "/orders/" + order.number(),
                new LateRenewalJson(null, null, OrderJson.from(OrderView.of(order))));
    }

    /** A late renewal to quote or to make. */
    public record LateRenewalRequestJson(Boolean dryRun, MoneyJson expectedTotal) {}

    /** What it comes to in the stage it is in, and the first day not paid for then. */
    public record LateRenewalQuoteJson(
            String stage, List<InvoiceLineJson> lines, TotalsJson totals, LocalDate paidUntil) {

        static LateRenewalQuoteJson from(RenewLate.Quoted quote) {
            return new LateRenewalQuoteJson(
                    Words.of(quote.stage()),
                    quote.lines().stream().map(InvoiceLineJson::from).toList(),
                    TotalsJson.from(quote.totals()),
                    quote.paidUntil());
        }
    }

    /** Invoiced, or else the order to pay first. */
    public record LateRenewalJson(String invoice, LocalDate paidUntil, OrderJson order) {}
}
