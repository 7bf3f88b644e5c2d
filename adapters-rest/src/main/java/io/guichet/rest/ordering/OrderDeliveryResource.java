package io.guichet.rest.ordering;

import io.guichet.application.ordering.DeliverOrder;
import io.guichet.application.ordering.DeliverOrder.Outcome;
import io.guichet.application.ordering.query.ListOrders;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.ordering.Order;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Staff delivers an order whose advance is paid; the rest of it is owed. */
@ApplicationScoped
@Path("/orders/{number}/delivery")
@Produces("application/json")
public class OrderDeliveryResource {

    private final DeliverOrder deliverOrder;
    private final ListOrders listOrders;

    @Inject
    public OrderDeliveryResource(DeliverOrder deliverOrder, ListOrders listOrders) {
        this.deliverOrder = deliverOrder;
        this.listOrders = listOrders;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OrderDeliveryResource() {
        this(null, null);
    }

    @POST
    @StaffOnly
    public Response deliver(@PathParam("number") String number) {
        Outcome outcome = deliverOrder.deliver(new DeliverOrder.Command(OrderNumber.parse(number)));
        return switch (outcome) {
            case Outcome.Delivered delivered -> Response.ok(shown(delivered.order())).build();
            case Outcome.NoAdvance ignored -> Problem.of(409, "order-without-advance").response();
            case Outcome.AdvanceNotPaid not ->
                    Problem.of(409, "advance-not-paid").with("invoice", not.invoice()).response();
            case Outcome.AlreadyDelivered ignored ->
                    Problem.of(409, "order-already-paid").response();
            case Outcome.PaymentUnderWay ignored ->
                    Problem.of(409, "order-being-paid").retryAfter(60).response();
            case Outcome.OrderOver ignored -> Problem.of(409, "order-over").response();
            case Outcome.PriceChanged ignored -> Problem.of(409, "order-outdated").response();
            case Outcome.NoSuchOrder ignored -> Problem.of(404, "no-such-order").response();
        };
    }

    /** As its customer sees it from then on. */
    private OrderJson shown(Order order) {
        return listOrders.find(order.customer(), order.number()).map(OrderJson::from).orElseThrow();
    }
}
