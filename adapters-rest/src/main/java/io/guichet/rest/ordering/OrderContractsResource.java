package io.guichet.rest.ordering;

import io.guichet.application.ordering.query.ListContracts;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.ListJson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What was accepted with an order; nothing with one that is not the caller's. */
@ApplicationScoped
@Path("/orders/{number}/contracts")
@Produces("application/json")
public class OrderContractsResource {

    private final ListContracts listContracts;
    private final CurrentCaller currentCaller;

    @Inject
    public OrderContractsResource(ListContracts listContracts, CurrentCaller currentCaller) {
        this.listContracts = listContracts;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OrderContractsResource() {
        this(null, null);
    }

    @GET
    public Response list(@PathParam("number") String number) {
        return Response.ok(
                        ListJson.whole(
                                listContracts
                                        .acceptedWith(
                                                currentCaller.number(), OrderNumber.parse(number))
                                        .stream()
                                        .map(AcceptanceJson::from)
                                        .toList()))
                .build();
    }
}
