package io.guichet.rest.debit;

import io.guichet.application.debit.DrawDebitNotice;
import io.guichet.application.debit.DrawDebitNotice.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.rest.billing.Documents;
import io.guichet.rest.billing.Form;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The pre-notification of the debit of an invoice, as a paper. */
@ApplicationScoped
@Path("/invoices/{reference}/debit-notice")
public class DebitNoticeResource {

    private final DrawDebitNotice drawDebitNotice;
    private final CurrentCaller currentCaller;

    @Inject
    public DebitNoticeResource(DrawDebitNotice drawDebitNotice, CurrentCaller currentCaller) {
        this.drawDebitNotice = drawDebitNotice;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public DebitNoticeResource() {
        this(null, null);
    }

    @GET
    public Response document(
            @PathParam("reference") String reference,
            @QueryParam("format") String format,
            @Context Request request) {
        Outcome outcome =
                drawDebitNotice.draw(
                        new DrawDebitNotice.Command(
                                currentCaller.number(),
                                DocumentReference.parse(reference),
                                Form.ofDocument(format, request).toDocumentFormat()));
        return switch (outcome) {
            case Outcome.Drawn drawn -> Documents.answer(drawn.document(), request);
            case Outcome.NoneAnnounced ignored -> Problem.of(409, "no-debit-announced").response();
            case Outcome.NoSuchInvoice ignored -> Problem.of(404, "no-such-invoice").response();
        };
    }
}
