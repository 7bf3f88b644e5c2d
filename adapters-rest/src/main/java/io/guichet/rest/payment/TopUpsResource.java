package io.guichet.rest.payment;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.payment.TopUpByCard;
import io.guichet.application.payment.TopUpByCard.Command;
import io.guichet.application.payment.TopUpByCard.Limits;
import io.guichet.application.payment.TopUpByCard.Outcome;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Adds to a customer's credit by card. */
@ApplicationScoped
@Path("/top-ups")
@Produces("application/json")
public class TopUpsResource {

    private final TopUpByCard topUpByCard;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public TopUpsResource(
            TopUpByCard topUpByCard, RequestKey requestKey, CurrentCaller currentCaller) {
        this.topUpByCard = topUpByCard;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public TopUpsResource() {
        this(null, null, null);
    }

    @GET
    @Path("/limits")
    public LimitsJson limits() {
        Limits limits = topUpByCard.limits(currentCaller.number());
        return new LimitsJson(MoneyJson.from(limits.least()), MoneyJson.from(limits.most()));
    }

    @POST
    @Consumes("application/json")
    public Response start(TopUpRequestJson wanted) {
        Money amount = required(wanted.amount(), "/amount").toMoney("/amount");
        Outcome outcome =
                topUpByCard.start(
                        new Command(
                                currentCaller.number(),
                                amount,
                                new PaymentId(requestKey.id()),
                                or(wanted.saveCard(), false)));
        return switch (outcome) {
            case Outcome.Started started -> CardPaymentJson.created(started.payment());
            case Outcome.OrderNeeded ignored -> Problem.of(422, "top-up-needs-order").response();
            case Outcome.AmountOutOfRange outside ->
                    Problem.of(422, "amount-out-of-range")
                            .with("least", outside.limits().least())
                            .with("most", outside.limits().most())
                            .response();
            case Outcome.CreditFull ignored -> Problem.of(422, "credit-full").response();
            case Outcome.ProviderUnavailable ignored -> PaymentProblems.providerUnavailable();
            case Outcome.PaymentIdReused ignored -> PaymentProblems.keyReused();
            case Outcome.Closed ignored -> Problem.of(409, "customer-closed").response();
            case Outcome.NoSuchCustomer ignored ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-customer").response();
        };
    }

    /** How much is to be added, and whether the customer agrees to have his card kept. */
    public record TopUpRequestJson(MoneyJson amount, Boolean saveCard) {}

    /** The smallest and the largest amount of one top-up. */
    public record LimitsJson(MoneyJson least, MoneyJson most) {}
}
