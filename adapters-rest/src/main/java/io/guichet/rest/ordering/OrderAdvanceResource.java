package io.guichet.rest.ordering;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.AskAdvance.Outcome;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.ordering.AdvanceShare;
import io.guichet.rest.billing.TotalsJson;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
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

/** Staff asks for a part of an order before it is delivered. */
@ApplicationScoped
@Path("/orders/{number}/advance")
@Produces("application/json")
public class OrderAdvanceResource {

    private final AskAdvance askAdvance;

    @Inject
    public OrderAdvanceResource(AskAdvance askAdvance) {
        this.askAdvance = askAdvance;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OrderAdvanceResource() {
        this(null);
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response ask(@PathParam("number") String number, AdvanceRequestJson wanted) {
        AskAdvance.Command command =
                new AskAdvance.Command(
                        OrderNumber.parse(number),
                        wanted.share(),
                        Words.dayAt("/until", wanted.until()));
        return answer(
                or(wanted.dryRun(), false) ? askAdvance.preview(command) : askAdvance.ask(command));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Asked asked ->
                    Created.at("/invoices/" + asked.invoice(), AdvanceJson.from(asked));
            case Outcome.Previewed previewed ->
                    Response.ok(TotalsJson.from(previewed.totals())).build();
            case Outcome.AlreadyAsked already ->
                    Problem.of(409, "advance-already-asked")
                            .with("invoice", already.invoice())
                            .response();
            case Outcome.NotAPart not ->
                    Problem.of(422, "advance-no-part").with("total", not.whole()).response();
            case Outcome.InvalidUntil invalid ->
                    Problem.of(422, "advance-until-invalid")
                            .with("first", invalid.first())
                            .with("last", invalid.last())
                            .response();
            case Outcome.NotAPurchase ignored ->
                    Problem.of(409, "advance-purchases-only").response();
            case Outcome.AlreadyDelivered ignored ->
                    Problem.of(409, "order-already-paid").response();
            case Outcome.PaymentUnderWay ignored ->
                    Problem.of(409, "order-being-paid").retryAfter(60).response();
            case Outcome.OrderOver ignored -> Problem.of(409, "order-over").response();
            case Outcome.PriceChanged ignored -> Problem.of(409, "order-outdated").response();
            case Outcome.NoSuchOrder ignored -> Problem.of(404, "no-such-order").response();
        };
    }

    /** A percentage or an amount with VAT, and the last day on which the order stands. */
    public record AdvanceRequestJson(
            Integer percent, MoneyJson amount, String until, Boolean dryRun) {

        AdvanceShare share() {
            if (percent != null && amount != null) {
                throw Problem.malformed("percent-or-amount").exception();
            }
            return amount == null
                    ? new AdvanceShare.Percent(required(percent, "/percent"))
                    : new AdvanceShare.Amount(amount.toMoney("/amount"));
        }
    }

    /** The advance invoice. */
    public record AdvanceJson(String invoice, MoneyJson gross, LocalDate dueOn) {

        static AdvanceJson from(Outcome.Asked asked) {
            return new AdvanceJson(
                    asked.invoice().value(), MoneyJson.from(asked.gross()), asked.dueOn());
        }
    }
}
