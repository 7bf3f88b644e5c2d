package io.guichet.rest.billing;

import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.billing.WriteOffInvoice.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Staff gives up what is open on an invoice. */
@RequestScoped
@Path("/invoices/{reference}/write-off")
@Produces("application/json")
public class WriteOffResource {

    private final WriteOffInvoice writeOffInvoice;

    @Inject
    public WriteOffResource(WriteOffInvoice writeOffInvoice) {
        this.writeOffInvoice = writeOffInvoice;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public WriteOffResource() {
        this(null);
    }

    @PUT
    @StaffOnly
    public Response writeOff(@PathParam("reference") String reference) {
        return answer(writeOffInvoice.writeOff(DocumentReference.parse(reference)));
    }

    @DELETE
    @StaffOnly
    public Response takeBack(@PathParam("reference") String reference) {
        return answer(writeOffInvoice.takeBack(DocumentReference.parse(reference)));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.WrittenOff done -> ok(done.invoice(), done.amount(), true);
            case Outcome.TakenBack done -> ok(done.invoice(), done.open(), false);
            case Outcome.NothingOpen ignored -> Problem.of(409, "invoice-already-paid").response();
            case Outcome.NotWrittenOff ignored ->
                    Problem.of(409, "invoice-not-written-off").response();
            case Outcome.PaymentUnderWay ignored ->
                    Problem.of(409, "payment-under-way").retryAfter(60).response();
            case Outcome.NoSuchInvoice ignored -> Problem.of(404, "no-such-invoice").response();
        };
    }

    private static Response ok(DocumentReference invoice, Money amount, boolean isWrittenOff) {
        return Response.ok(new WriteOffJson(invoice.value(), MoneyJson.from(amount), isWrittenOff))
                .build();
    }

    /** What was given up, or what is owed again. */
    public record WriteOffJson(String invoice, MoneyJson amount, boolean writtenOff) {}
}
