package io.guichet.rest.withdrawal;

import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A consumer withdraws from an order: he sees what it comes to, and confirms. */
@ApplicationScoped
@Path("/orders/{number}/withdrawal")
@Produces("application/json")
public class OrderWithdrawalResource {

    private final WithdrawFromOrder withdrawFromOrder;
    private final CurrentCaller currentCaller;

    @Inject
    public OrderWithdrawalResource(
            WithdrawFromOrder withdrawFromOrder, CurrentCaller currentCaller) {
        this.withdrawFromOrder = withdrawFromOrder;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OrderWithdrawalResource() {
        this(null, null);
    }

    @POST
    @Consumes("application/json")
    public Response withdraw(@PathParam("number") String number, WithdrawalRequestJson wanted) {
        OrderNumber order = OrderNumber.parse(number);
        return answer(
                wanted.isConfirmed()
                        ? withdrawFromOrder.confirm(currentCaller.number(), order)
                        : withdrawFromOrder.offer(currentCaller.number(), order));
    }

    private Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Offered offered ->
                    Response.ok(WithdrawalOfferJson.from(offered.offer(), currentCaller.language()))
                            .build();
            case Outcome.Withdrawn withdrawn ->
                    Response.ok(WithdrawalJson.from(withdrawn.withdrawal())).build();
            case Outcome.ConsumersOnly ignored -> refused(422, "withdrawal-consumers-only");
            case Outcome.NewOrdersOnly ignored -> refused(422, "withdrawal-new-orders-only");
            case Outcome.Excluded ignored -> refused(422, "withdrawal-excluded");
            case Outcome.TooLate late ->
                    Problem.of(422, "withdrawal-too-late").with("until", late.until()).response();
            case Outcome.NotPaid ignored -> refused(409, "withdrawal-not-paid");
            case Outcome.ServicesOver ignored -> refused(409, "withdrawal-services-over");
            case Outcome.ChangeUnderWay changing ->
                    Problem.of(409, "withdrawal-change-under-way")
                            .with("service", changing.service().value())
                            .response();
            case Outcome.PaymentUnderWay paying ->
                    Problem.of(409, "withdrawal-payment-under-way")
                            .with("invoice", paying.invoice())
                            .retryAfter(60)
                            .response();
            case Outcome.NoSuchOrder ignored -> refused(404, "no-such-order");
        };
    }

    private static Response refused(int status, String code) {
        return Problem.of(status, code).response();
    }
}
