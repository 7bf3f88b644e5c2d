package io.guichet.rest.billing;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import java.time.LocalDate;

/** A customer's invoices and credit notes: the list, and each as data or as a document. */
@ApplicationScoped
@Path("/invoices")
public class InvoicesResource {

    private final ListInvoices listInvoices;
    private final InvoiceViews views;
    private final Documents documents;
    private final Lists lists;
    private final CurrentCaller currentCaller;

    @Inject
    public InvoicesResource(
            ListInvoices listInvoices,
            InvoiceViews views,
            Documents documents,
            Lists lists,
            CurrentCaller currentCaller) {
        this.listInvoices = listInvoices;
        this.views = views;
        this.documents = documents;
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public InvoicesResource() {
        this(null, null, null, null, null);
    }

    @GET
    public Response list(@BeanParam InvoiceQuery query, @BeanParam Paging paging) {
        Customer customer = currentCaller.customer();
        LocalDate today = views.today(customer);
        InvoiceFilter filter = query.filter(today);
        Slice slice = lists.slice(paging, customer.number());
        Page<InvoiceSummary> page =
                listInvoices.list(
                        customer.number(),
                        filter,
                        slice.after(InvoicePosition.START, InvoicesResource::position),
                        slice.limit());
        return json(
                slice.answer(
                        page,
                        views.of(customer.number(), page.items(), today),
                        invoice -> invoice.issuedOn() + " " + invoice.reference()));
    }

    @GET
    @Path("/{reference}")
    public Response one(
            @PathParam("reference") String reference,
            @QueryParam("format") String format,
            @Context Request request) {
        DocumentReference wanted = DocumentReference.parse(reference);
        Form form = Form.of(format, request);
        return form == Form.JSON
                ? data(wanted)
                : documents.answer(currentCaller.number(), wanted, form, request);
    }

    private Response data(DocumentReference reference) {
        return views.find(currentCaller.customer(), reference)
                .map(json -> json(Response.ok(json).build()))
                .orElseGet(() -> Problem.of(404, "no-such-invoice").response());
    }

    private static Response json(Response response) {
        return Response.fromResponse(response)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static InvoicePosition position(String text) {
        String[] parts = text.split(" ", 2);
        return new InvoicePosition(LocalDate.parse(parts[0]), new DocumentReference(parts[1]));
    }
}
