package io.guichet.rest.billing;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.billing.WriteOffInvoice.Found;
import io.guichet.application.billing.WriteOffInvoice.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.Instant;

/** Staff gives up what is open on an invoice. */
@ApplicationScoped
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

    @GET
    @StaffOnly
    public Response show(@PathParam("reference") String reference) {
        return switch (writeOffInvoice.find(DocumentReference.parse(reference))) {
            case Found.Noted noted ->
                    Response.ok(WriteOffReasonJson.from(noted.writeOff())).build();
            case Found.NothingNoted ignored ->
                    Problem.of(404, "invoice-not-written-off").response();
            case Found.NoSuchInvoice ignored -> noSuchInvoice();
        };
    }

    @PUT
    @StaffOnly
    @Consumes("application/json")
    public Response writeOff(@PathParam("reference") String reference, WriteOffRequestJson wanted) {
        String note = parsed(or(wanted.note(), ""), "/note", WriteOffResource::note);
        Reason reason =
                Words.constantAt("/reason", Reason.class, wanted.reason(), "write-off-reason");
        return answer(writeOffInvoice.writeOff(DocumentReference.parse(reference), reason, note));
    }

    private static String note(String text) {
        if (!text.strip().matches("\\P{Cntrl}{0,200}")) {
            throw new InvalidValueException("invalid-text");
        }
        return text.strip();
    }

    @DELETE
    @StaffOnly
    public Response takeBack(@PathParam("reference") String reference) {
        return answer(writeOffInvoice.takeBack(DocumentReference.parse(reference)));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.WrittenOff done -> ok(done.invoice(), done.amount(), true);
            case Outcome.WrittenOffOtherwise other ->
                    Problem.of(409, "invoice-written-off-otherwise")
                            .with("reason", Words.of(other.before().reason()))
                            .response();
            case Outcome.TakenBack done -> ok(done.invoice(), done.open(), false);
            case Outcome.NothingOpen ignored -> Problem.of(409, "invoice-already-paid").response();
            case Outcome.NotWrittenOff ignored ->
                    Problem.of(409, "invoice-not-written-off").response();
            case Outcome.PaymentUnderWay ignored ->
                    Problem.of(409, "payment-under-way").retryAfter(60).response();
            case Outcome.NoSuchInvoice ignored -> noSuchInvoice();
        };
    }

    private static Response noSuchInvoice() {
        return Problem.of(404, "no-such-invoice").response();
    }

    private static Response ok(DocumentReference invoice, Money amount, boolean isWrittenOff) {
        return Response.ok(new WriteOffJson(invoice.value(), MoneyJson.from(amount), isWrittenOff))
                .build();
    }

    /** Why, and a note for the books, which may be absent. */
    public record WriteOffRequestJson(String reason, String note) {}

    /** What was given up, when and why. */
    public record WriteOffReasonJson(
            String invoice, MoneyJson amount, String reason, String note, Instant at) {

        static WriteOffReasonJson from(WriteOff writeOff) {
            return new WriteOffReasonJson(
                    writeOff.invoice().value(),
                    MoneyJson.from(writeOff.amount()),
                    Words.of(writeOff.reason()),
                    writeOff.note(),
                    writeOff.at());
        }
    }

    /** What was given up, or what is owed again. */
    public record WriteOffJson(String invoice, MoneyJson amount, boolean writtenOff) {}
}
