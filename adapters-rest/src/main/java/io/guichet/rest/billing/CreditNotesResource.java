package io.guichet.rest.billing;

import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.CreditInvoice.Command;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.billing.CreditInvoice.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.json.Fields;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Reasons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.Optional;

/** Staff corrects invoices, part by part or all that is left of them. */
@ApplicationScoped
@Path("/credit-notes")
@Produces("application/json")
public class CreditNotesResource {

    private final CreditInvoice creditInvoice;
    private final RequestKey requestKey;

    @Inject
    public CreditNotesResource(CreditInvoice creditInvoice, RequestKey requestKey) {
        this.creditInvoice = creditInvoice;
        this.requestKey = requestKey;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CreditNotesResource() {
        this(null, null);
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response credit(CreditNoteRequestJson wanted) {
        DocumentReference invoice = parsed(wanted.invoice(), "/invoice", DocumentReference::parse);
        String reason = parsed(wanted.reason(), "/reason", Reasons::printed);
        Command command = new Command(requestKey.id(), invoice, reason, wanted.parts());
        return switch (creditInvoice.credit(command)) {
            case Outcome.Credited credited ->
                    Created.at(
                            "/invoices/" + credited.creditNote(),
                            CreditNoteJson.from(credited, invoice));
            case Outcome.AlreadyCredited already -> already(already.creditNote());
            case Outcome.AlreadyReplaced already ->
                    Problem.of(409, "invoice-already-replaced")
                            .with("replaced_by", already.by())
                            .response();
            case Outcome.NoSuchLine none ->
                    Problem.of(422, "no-such-line").with("line", none.line()).response();
            case Outcome.TooMuch much ->
                    Problem.of(422, "credit-exceeds-line")
                            .with("line", much.line())
                            .with("left", much.left())
                            .response();
            case Outcome.WrittenOff ignored ->
                    Problem.of(Response.Status.CONFLICT, "invoice-written-off").response();
            case Outcome.PaymentUnderWay ignored ->
                    Problem.of(Response.Status.CONFLICT, "payment-under-way")
                            .retryAfter(60)
                            .response();
            case Outcome.NoSuchInvoice ignored -> Problem.of(422, "no-such-invoice").response();
            case Outcome.RequestReused ignored ->
                    Problem.of(422, "idempotency-key-reused").response();
        };
    }

    private static Response already(Optional<DocumentReference> creditNote) {
        Problem problem = Problem.of(Response.Status.CONFLICT, "invoice-already-credited");
        return creditNote
                .map(reference -> problem.with("credit_note", reference))
                .orElse(problem)
                .response();
    }

    /**
     * Which invoice, why, and which parts of its lines, all that is left without; the reason is
     * printed on the credit note.
     */
    public record CreditNoteRequestJson(
            String invoice, String reason, List<CreditedLineJson> lines) {

        List<LinePart> parts() {
            return Fields.each(
                    Fields.allUnlessNamed(lines, "/lines"), "/lines", CreditedLineJson::toPart);
        }
    }

    /** A line, numbered from 1, and how much of it without VAT: all that is left if absent. */
    public record CreditedLineJson(Integer line, MoneyJson net) {

        LinePart toPart(String pointer) {
            return new LinePart(
                    required(line, pointer + "/line"), MoneyJson.find(net, pointer + "/net"));
        }
    }

    /** The credit note and what of it was added to the customer's credit. */
    public record CreditNoteJson(
            String reference, String corrects, MoneyJson amount, MoneyJson toCredit) {

        static CreditNoteJson from(Outcome.Credited credited, DocumentReference invoice) {
            return new CreditNoteJson(
                    credited.creditNote().value(),
                    invoice.value(),
                    MoneyJson.from(credited.amount()),
                    MoneyJson.from(credited.toCredit()));
        }
    }
}
