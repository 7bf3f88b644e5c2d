package io.guichet.rest.ordering;

import io.guichet.application.ordering.DrawQuote;
import io.guichet.application.ordering.DrawQuote.Outcome;
import io.guichet.rest.billing.Documents;
import io.guichet.rest.billing.Form;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.WithoutKey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** What an order would come to, as a paper. Asking again changes nothing: it needs no key. */
@ApplicationScoped
@Path("/quotes")
public class QuotesResource {

    private final DrawQuote drawQuote;
    private final CurrentCaller currentCaller;

    @Inject
    public QuotesResource(DrawQuote drawQuote, CurrentCaller currentCaller) {
        this.drawQuote = drawQuote;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public QuotesResource() {
        this(null, null);
    }

    @POST
    @WithoutKey
    @Consumes("application/json")
    public Response quote(
            OrderRequestJson wanted,
            @QueryParam("format") String format,
            @Context Request request) {
        Outcome outcome =
                drawQuote.draw(
                        new DrawQuote.Command(
                                currentCaller.number(),
                                wanted.orderedItems(),
                                Form.ofDocument(format, request).toDocumentFormat()));
        return switch (outcome) {
            case Outcome.Drawn drawn -> Documents.answer(drawn.document(), request);
            case Outcome.Refused refused ->
                    QuoteAnswers.answer(refused.reason(), currentCaller.language());
        };
    }
}
