package io.guichet.rest.pages;

import io.guichet.application.billing.OpenSharedDocument;
import io.guichet.application.billing.OpenSharedDocument.Outcome;
import io.guichet.domain.identity.Language;
import io.guichet.rest.billing.Documents;
import io.guichet.rest.billing.Form;
import io.guichet.rest.caller.PublicCall;
import io.guichet.rest.shared.Languages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * Documents that were mailed as links, for whoever holds one. Who follows a link is a person with a
 * browser: a link that opens nothing answers with a page.
 */
@ApplicationScoped
@Path("/shared-documents/{token}")
public class SharedDocumentsResource {

    private final OpenSharedDocument openSharedDocument;

    @Inject
    public SharedDocumentsResource(OpenSharedDocument openSharedDocument) {
        this.openSharedDocument = openSharedDocument;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public SharedDocumentsResource() {
        this(null);
    }

    @GET
    @PublicCall
    public Response open(
            @PathParam("token") String token,
            @QueryParam("format") String format,
            @Context Request request,
            @Context HttpHeaders headers) {
        Form form = Form.ofDocument(format, request);
        Outcome outcome =
                openSharedDocument.open(
                        new OpenSharedDocument.Command(token, form.toDocumentFormat()));
        return switch (outcome) {
            case Outcome.Opened opened ->
                    Response.fromResponse(Documents.answer(opened.document(), request))
                            .header("X-Robots-Tag", "noindex")
                            .build();
            case Outcome.LinkOver ignored -> page(410, "link-over", headers);
            case Outcome.NoSuchLink ignored -> page(404, "no-such-link", headers);
        };
    }

    private static Response page(int status, String which, HttpHeaders headers) {
        Html html =
                new Html(Languages.wanted(headers.getAcceptableLanguages()).orElse(Language.EN));
        html.heading(which + ".title").paragraph(which + ".text").link("back-home", "/");
        return Response.status(status)
                .entity(Layout.page(html, which + ".title", "/"))
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", PageWriter.POLICY)
                .build();
    }
}
