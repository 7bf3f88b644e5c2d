package io.guichet.rest.payment;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.payment.PayOrder;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.MoneyJson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Pays an order that must be paid first, from credit at once or on the card provider's page. */
@ApplicationScoped
@Path("/orders/{number}/payment")
@Produces("application/json")
public class OrderPaymentResource {

    private final PayOrder payOrder;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public OrderPaymentResource(
            PayOrder payOrder, RequestKey requestKey, CurrentCaller currentCaller) {
        this.payOrder = payOrder;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OrderPaymentResource() {
        this(null, null, null);
    }

    @POST
    @Consumes("application/json")
    public Response pay(@PathParam("number") String number, OrderPaymentRequestJson wanted) {
        OrderNumber order = OrderNumber.parse(number);
        String method = required(wanted.method(), "/method");
        if (!method.equals("card") && wanted.saveCard() != null) {
            return Problem.malformed("credit-saves-no-card").response();
        }
        PayOrder.Means means = means(method, or(wanted.saveCard(), false));
        CustomerNumber payer = currentCaller.number();
        if (means instanceof PayOrder.Means.KeptCard) {
            currentCaller.requireFactor(Need.FRESH);
        }
        return answer(
                payOrder.pay(
                        new PayOrder.Command(payer, order, new PaymentId(requestKey.id()), means)));
    }

    private static Response answer(PayOrder.Outcome outcome) {
        return switch (outcome) {
            case PayOrder.Outcome.Paid paid ->
                    Created.at("/payments/" + paid.payment().id(), PaidOrderJson.from(paid));
            case PayOrder.Outcome.Started started -> CardPaymentJson.created(started.payment());
            case PayOrder.Outcome.Charged charged -> CardPaymentJson.created(charged.payment());
            case PayOrder.Outcome.CardDeclined ignored ->
                    Problem.of(409, "card-declined").response();
            case PayOrder.Outcome.NoUsableCard ignored ->
                    Problem.of(409, "no-kept-card").response();
            case PayOrder.Outcome.AlreadyPaid ignored ->
                    Problem.of(409, "order-already-paid").response();
            case PayOrder.Outcome.PaymentUnderWay ignored ->
                    Problem.of(409, "order-being-paid").retryAfter(60).response();
            case PayOrder.Outcome.OrderOver ignored -> Problem.of(409, "order-over").response();
            case PayOrder.Outcome.AdvanceNotPaid ignored ->
                    Problem.of(409, "advance-not-paid").response();
            case PayOrder.Outcome.PriceChanged ignored ->
                    Problem.of(409, "order-outdated").response();
            case PayOrder.Outcome.CreditTooLow low ->
                    Problem.of(409, "credit-too-low")
                            .with("available", low.available())
                            .with("missing", low.missing())
                            .response();
            case PayOrder.Outcome.NoSuchOrder ignored ->
                    Problem.of(404, "no-such-order").response();
            case PayOrder.Outcome.ProviderUnavailable ignored ->
                    PaymentProblems.providerUnavailable();
            case PayOrder.Outcome.PaymentIdReused ignored -> PaymentProblems.keyReused();
        };
    }

    private static PayOrder.Means means(String method, boolean saveCard) {
        return switch (method) {
            case "credit" -> new PayOrder.Means.Credit();
            case "card" -> new PayOrder.Means.Card(saveCard);
            case "kept_card" -> new PayOrder.Means.KeptCard();
            default -> throw PaymentProblems.invalidMethod();
        };
    }

    /** By which means; {@code saveCard}: the customer agrees to have the card kept. */
    public record OrderPaymentRequestJson(String method, Boolean saveCard) {}

    /** The payment, which names the invoices it settled, and the credit that is left. */
    public record PaidOrderJson(PaymentJson payment, MoneyJson creditLeft) {

        static PaidOrderJson from(PayOrder.Outcome.Paid paid) {
            return new PaidOrderJson(
                    PaymentJson.from(paid.payment()), MoneyJson.from(paid.creditLeft()));
        }
    }
}
