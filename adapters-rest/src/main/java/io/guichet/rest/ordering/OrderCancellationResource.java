package io.guichet.rest.ordering;

import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Cancels an order that is not paid. */
@ApplicationScoped
@Path("/orders/{number}/cancellation")
@Produces("application/json")
public class OrderCancellationResource {

    private final CancelOrder cancelOrder;
    private final CurrentCaller currentCaller;

    @Inject
    public OrderCancellationResource(CancelOrder cancelOrder, CurrentCaller currentCaller) {
        this.cancelOrder = cancelOrder;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OrderCancellationResource() {
        this(null, null);
    }

    @POST
    public Response cancel(@PathParam("number") String number) {
        CancelOrder.Outcome outcome =
                cancelOrder.cancel(
                        new CancelOrder.Command(
                                currentCaller.number(),
                                OrderNumber.parse(number),
                                currentCaller.caller().isStaff()));
        return switch (outcome) {
            case CancelOrder.Outcome.Cancelled cancelled ->
                    Response.ok(OrderJson.from(OrderView.of(cancelled.order()))).build();
            case CancelOrder.Outcome.AlreadyDelivered ignored ->
                    Problem.of(409, "order-already-paid").response();
            case CancelOrder.Outcome.PaymentUnderWay ignored ->
                    Problem.of(409, "order-being-paid").retryAfter(60).response();
            case CancelOrder.Outcome.AdvancePaid ignored ->
                    Problem.of(409, "advance-paid").response();
            case CancelOrder.Outcome.NoSuchOrder ignored ->
                    Problem.of(404, "no-such-order").response();
        };
    }
}
