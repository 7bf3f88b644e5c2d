package io.guichet.rest.identity;

import io.guichet.application.identity.Caller;
import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomer.By;
import io.guichet.domain.identity.Customer;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.identity.CustomerEntry.CustomerChangeJson;
import io.guichet.rest.identity.CustomerEntry.CustomerHistoryJson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The customer a request acts for: how he is entered, and what of it he changes himself. */
@ApplicationScoped
@Path("/customer")
@Produces("application/json")
public class OwnCustomerResource {

    private final ChangeCustomer changeCustomer;
    private final CurrentCaller currentCaller;

    @Inject
    public OwnCustomerResource(ChangeCustomer changeCustomer, CurrentCaller currentCaller) {
        this.changeCustomer = changeCustomer;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OwnCustomerResource() {
        this(null, null);
    }

    @GET
    public Response show() {
        return CustomerEntry.show(changeCustomer.find(currentCaller.number()).orElseThrow());
    }

    @PUT
    @Consumes("application/json")
    public Response change(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CustomerChangeJson wanted) {
        Customer customer = currentCaller.customer();
        Caller caller = currentCaller.caller();
        return CustomerEntry.answer(
                changeCustomer.change(
                        CustomerEntry.command(
                                customer,
                                ifMatch,
                                wanted,
                                caller.isStaff() ? By.STAFF : By.OWNER,
                                caller.profile().value().toString())));
    }

    @GET
    @Path("/history")
    public CustomerHistoryJson history() {
        return CustomerEntry.history(changeCustomer.history(currentCaller.number()));
    }
}
