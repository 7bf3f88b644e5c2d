package io.guichet.rest.ordering;

import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Contract;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Quotes, places and shows a customer's orders. */
@ApplicationScoped
@Path("/orders")
@Produces("application/json")
public class OrdersResource {

    private final QuoteOrder quoteOrder;
    private final PlaceOrder placeOrder;
    private final ListOrders listOrders;
    private final Lists lists;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public OrdersResource(
            QuoteOrder quoteOrder,
            PlaceOrder placeOrder,
            ListOrders listOrders,
            Lists lists,
            RequestKey requestKey,
            CurrentCaller currentCaller) {
        this.quoteOrder = quoteOrder;
        this.placeOrder = placeOrder;
        this.listOrders = listOrders;
        this.lists = lists;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OrdersResource() {
        this(null, null, null, null, null, null);
    }

    @GET
    public Response list(@BeanParam Paging paging) {
        CustomerNumber customer = currentCaller.number();
        Slice slice = lists.slice(paging, customer);
        Page<OrderView> page =
                listOrders.list(
                        customer, slice.after(Long.MAX_VALUE, Long::valueOf), slice.limit());
        return slice.answer(page, OrderJson::from, order -> order.number().toString());
    }

    @GET
    @Path("/{number}")
    public Response one(@PathParam("number") String number) {
        return listOrders
                .find(currentCaller.number(), OrderNumber.parse(number))
                .map(order -> Response.ok(OrderJson.from(order)).build())
                .orElseGet(() -> Problem.of(404, "no-such-order").response());
    }

    @POST
    @Consumes("application/json")
    public Response order(OrderRequestJson wanted) {
        return wanted.isDryRun() ? quote(wanted) : place(wanted);
    }

    private Response quote(OrderRequestJson wanted) {
        return answer(
                quoteOrder.quote(
                        new QuoteOrder.Command(currentCaller.number(), wanted.orderedItems())));
    }

    private Response place(OrderRequestJson wanted) {
        PlaceOrder.Outcome outcome =
                placeOrder.place(
                        new PlaceOrder.Command(
                                currentCaller.number(),
                                requestKey.id(),
                                wanted.orderedItems(),
                                wanted.agreement(),
                                wanted.accepted(),
                                wanted.consent()));
        return switch (outcome) {
            case PlaceOrder.Outcome.Placed placed ->
                    created(placed.shown().orElseGet(() -> find(placed.order().number())));
            case PlaceOrder.Outcome.ToPay toPay -> created(find(toPay.order().number()));
            case PlaceOrder.Outcome.PriceChanged changed ->
                    Problem.of(Response.Status.CONFLICT, "price-changed")
                            .with("expected", changed.expected())
                            .with("actual", changed.actual())
                            .response();
            case PlaceOrder.Outcome.ContractsNotAccepted missing ->
                    Problem.of(422, "contracts-not-accepted")
                            .with("contracts", missing.missing().stream().map(this::named).toList())
                            .response();
            case PlaceOrder.Outcome.WaiverMissing waiver ->
                    Problem.of(422, "withdrawal-waiver-missing")
                            .with("plans", waiver.plans())
                            .response();
            case PlaceOrder.Outcome.MeansMissing ignored ->
                    Problem.of(Response.Status.CONFLICT, "first-order-needs-means").response();
            case PlaceOrder.Outcome.Refused refused -> answer(refused.reason());
        };
    }

    /** As it is shown from then on, with the day until which a consumer may withdraw. */
    private static Response created(OrderView order) {
        return Created.at("/orders/" + order.number(), OrderJson.from(order));
    }

    private OrderView find(OrderNumber number) {
        return listOrders.find(currentCaller.number(), number).orElseThrow();
    }

    private String named(Contract contract) {
        return contract.version().code() + " " + contract.version().version();
    }

    private Response answer(QuoteOrder.Outcome outcome) {
        return QuoteAnswers.answer(outcome, currentCaller.language());
    }
}
