package io.guichet.rest.billing;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.Command;
import io.guichet.application.correction.ReissueInvoice.Outcome;
import io.guichet.application.correction.ReissueInvoice.Replacement;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Reasons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.List;

/** Staff cancels an invoice and issues it anew in one act. */
@ApplicationScoped
@Path("/invoices/{reference}/reissue")
@Produces("application/json")
public class ReissueResource {

    private final ReissueInvoice reissueInvoice;

    @Inject
    public ReissueResource(ReissueInvoice reissueInvoice) {
        this.reissueInvoice = reissueInvoice;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ReissueResource() {
        this(null);
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response reissue(@PathParam("reference") String reference, ReissueRequestJson wanted) {
        String reason = parsed(wanted.reason(), "/reason", Reasons::printed);
        Command command =
                new Command(
                        DocumentReference.parse(reference), reason, wanted.changes(), wanted.by());
        return answer(
                or(wanted.dryRun(), false)
                        ? reissueInvoice.preview(command)
                        : reissueInvoice.reissue(command));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Previewed previewed ->
                    Response.ok(ReissueJson.from(previewed.replacement())).build();
            case Outcome.Reissued reissued ->
                    Created.at("/invoices/" + reissued.invoice(), ReissueJson.from(reissued));
            case Outcome.NoSuchInvoice ignored -> Problem.of(404, "no-such-invoice").response();
            case Outcome.AlreadyCredited before -> credited(before.left());
            case Outcome.AlreadyReplaced already ->
                    Problem.of(409, "invoice-already-replaced")
                            .with("replaced_by", already.by())
                            .response();
            case Outcome.AnotherBuyer ignored -> Problem.of(409, "another-buyer").response();
            case Outcome.OfAdvance ignored -> Problem.of(409, "invoice-of-advance").response();
            case Outcome.WrittenOff ignored -> Problem.of(409, "invoice-written-off").response();
            case Outcome.PaymentUnderWay ignored ->
                    Problem.of(409, "payment-under-way").retryAfter(60).response();
            case Outcome.NoSuchLine none ->
                    Problem.of(422, "no-such-line").with("line", none.line()).response();
            case Outcome.NothingLeft ignored -> Problem.of(422, "nothing-to-invoice").response();
        };
    }

    private static Response credited(Money left) {
        return left.isZero()
                ? Problem.of(409, "invoice-already-credited").response()
                : Problem.of(409, "invoice-partly-credited").with("left", left).response();
    }

    /**
     * The new invoice, what of the payments settles it and what becomes credit; the references are
     * null in a preview, that of the credit note also where the new one is a corrective invoice.
     */
    public record ReissueJson(
            String creditNote,
            String invoice,
            List<InvoiceLineJson> lines,
            TotalsJson totals,
            MoneyJson settled,
            MoneyJson toCredit) {

        static ReissueJson from(Outcome.Reissued reissued) {
            return from(
                    reissued.creditNote().map(DocumentReference::value).orElse(null),
                    reissued.invoice().value(),
                    reissued.replacement());
        }

        static ReissueJson from(Replacement replacement) {
            return from(null, null, replacement);
        }

        private static ReissueJson from(
                String creditNote, String invoice, Replacement replacement) {
            return new ReissueJson(
                    creditNote,
                    invoice,
                    replacement.lines().stream().map(InvoiceLineJson::from).toList(),
                    TotalsJson.from(replacement.totals()),
                    MoneyJson.from(replacement.settled()),
                    MoneyJson.from(replacement.toCredit()));
        }
    }
}
