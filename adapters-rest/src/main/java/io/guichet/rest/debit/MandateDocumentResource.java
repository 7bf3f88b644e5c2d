package io.guichet.rest.debit;

import io.guichet.application.debit.DrawMandate;
import io.guichet.application.debit.DrawMandate.Outcome;
import io.guichet.domain.debit.MandateId;
import io.guichet.rest.billing.Documents;
import io.guichet.rest.billing.Form;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** A signed mandate as a paper. */
@ApplicationScoped
@Path("/mandates/{id}/document")
public class MandateDocumentResource {

    private final DrawMandate drawMandate;
    private final CurrentCaller currentCaller;

    @Inject
    public MandateDocumentResource(DrawMandate drawMandate, CurrentCaller currentCaller) {
        this.drawMandate = drawMandate;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public MandateDocumentResource() {
        this(null, null);
    }

    @GET
    public Response document(
            @PathParam("id") String id,
            @QueryParam("format") String format,
            @Context Request request) {
        Outcome outcome =
                drawMandate.draw(
                        new DrawMandate.Command(
                                currentCaller.number(),
                                new MandateId(Words.id(id)),
                                Form.ofDocument(format, request).toDocumentFormat()));
        return switch (outcome) {
            case Outcome.Drawn drawn -> Documents.answer(drawn.document(), request);
            case Outcome.NoSuchMandate ignored -> MandatesResource.noSuchMandate();
        };
    }
}
