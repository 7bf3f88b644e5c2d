package io.guichet.rest.billing;

import io.guichet.application.billing.RenderDocument;
import io.guichet.application.billing.RenderDocument.Command;
import io.guichet.application.billing.RenderDocument.Outcome;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Gives a document to be read or kept, once: who has it already is told so. */
@ApplicationScoped
public class Documents {

    /** A document is a page without scripts whose style stands in it. */
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final RenderDocument renderDocument;

    @Inject
    public Documents(RenderDocument renderDocument) {
        this.renderDocument = renderDocument;
    }

    /** For the container only: CDI builds its proxy with it. */
    public Documents() {
        this(null);
    }

    public Response answer(
            CustomerNumber customer, DocumentReference reference, Form form, Request request) {
        Command command = new Command(customer, reference, form.toDocumentFormat());
        return switch (renderDocument.render(command)) {
            case Outcome.Rendered rendered -> answer(rendered.document(), request);
            case Outcome.NoSuchDocument ignored -> Problem.of(404, "no-such-document").response();
        };
    }

    /** Gives a paper that was just drawn. */
    public static Response answer(RenderedDocument document, Request request) {
        EntityTag tag = new EntityTag(document.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged == null ? Response.ok(document.content()) : unchanged;
        if (unchanged == null) {
            response.type(document.format().mediaType())
                    .header(HttpHeaders.CONTENT_LENGTH, document.content().length)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "inline; filename=\"" + document.fileName() + "\"");
        }
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", PAGE_POLICY)
                .build();
    }
}
