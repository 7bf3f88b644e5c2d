package io.guichet.rest.ordering;

import io.guichet.application.ordering.query.ListContracts;
import io.guichet.domain.identity.Customer;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.shared.SellerDays;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The terms of a customer's seller, and what he accepted of them. */
@ApplicationScoped
@Path("/contracts")
@Produces("application/json")
public class ContractsResource {

    private final ListContracts listContracts;
    private final SellerDays days;
    private final CurrentCaller currentCaller;

    @Inject
    public ContractsResource(
            ListContracts listContracts, SellerDays days, CurrentCaller currentCaller) {
        this.listContracts = listContracts;
        this.days = days;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ContractsResource() {
        this(null, null, null);
    }

    @GET
    public Response list() {
        Customer customer = currentCaller.customer();
        return Response.ok(
                        ListJson.whole(
                                listContracts
                                        .of(
                                                customer.number(),
                                                customer.seller(),
                                                days.today(customer.seller()))
                                        .stream()
                                        .map(
                                                held ->
                                                        HeldContractJson.from(
                                                                held, currentCaller.language()))
                                        .toList()))
                .build();
    }
}
