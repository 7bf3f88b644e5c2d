package io.guichet.rest.payment;

import io.guichet.application.run.DrawCaptureNotice;
import io.guichet.application.run.DrawCaptureNotice.Outcome;
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

/** On which day an invoice will be charged to the default card, as a paper. */
@ApplicationScoped
@Path("/invoices/{reference}/payment-notice")
public class CaptureNoticeResource {

    private final DrawCaptureNotice drawCaptureNotice;
    private final CurrentCaller currentCaller;

    @Inject
    public CaptureNoticeResource(DrawCaptureNotice drawCaptureNotice, CurrentCaller currentCaller) {
        this.drawCaptureNotice = drawCaptureNotice;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CaptureNoticeResource() {
        this(null, null);
    }

    @GET
    public Response document(
            @PathParam("reference") String reference,
            @QueryParam("format") String format,
            @Context Request request) {
        Outcome outcome =
                drawCaptureNotice.draw(
                        new DrawCaptureNotice.Command(
                                currentCaller.number(),
                                DocumentReference.parse(reference),
                                Form.ofDocument(format, request).toDocumentFormat()));
        return switch (outcome) {
            case Outcome.Drawn drawn -> Documents.answer(drawn.document(), request);
            case Outcome.NoneAnnounced ignored -> Problem.of(409, "no-charge-announced").response();
            case Outcome.NoSuchInvoice ignored -> Problem.of(404, "no-such-invoice").response();
        };
    }
}
