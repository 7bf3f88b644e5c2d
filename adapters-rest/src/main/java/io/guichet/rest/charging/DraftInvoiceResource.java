package io.guichet.rest.charging;

import io.guichet.application.charging.DraftInvoice;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The next invoice of what a customer is charged beside his orders, before it is issued. */
@ApplicationScoped
@Path("/draft-invoice")
@Produces("application/json")
public class DraftInvoiceResource {

    private final DraftInvoice draftInvoice;
    private final CurrentCaller currentCaller;

    @Inject
    public DraftInvoiceResource(DraftInvoice draftInvoice, CurrentCaller currentCaller) {
        this.draftInvoice = draftInvoice;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public DraftInvoiceResource() {
        this(null, null);
    }

    @GET
    public Response show() {
        return draftInvoice
                .of(currentCaller.number())
                .map(draft -> Response.ok(DraftInvoiceJson.from(draft)).build())
                .orElseGet(() -> Problem.of(404, "no-draft-invoice").response());
    }
}
