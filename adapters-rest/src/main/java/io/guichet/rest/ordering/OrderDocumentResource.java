package io.guichet.rest.ordering;

import io.guichet.application.ordering.DrawOrderForm;
import io.guichet.application.ordering.DrawOrderForm.Outcome;
import io.guichet.domain.billing.OrderNumber;
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

/** An order that waits for its money, as a paper. */
@ApplicationScoped
@Path("/orders/{number}/document")
public class OrderDocumentResource {

    private final DrawOrderForm drawOrderForm;
    private final CurrentCaller currentCaller;

    @Inject
    public OrderDocumentResource(DrawOrderForm drawOrderForm, CurrentCaller currentCaller) {
        this.drawOrderForm = drawOrderForm;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OrderDocumentResource() {
        this(null, null);
    }

    @GET
    public Response document(
            @PathParam("number") String number,
            @QueryParam("format") String format,
            @Context Request request) {
        Outcome outcome =
                drawOrderForm.draw(
                        new DrawOrderForm.Command(
                                currentCaller.number(),
                                OrderNumber.parse(number),
                                Form.ofDocument(format, request).toDocumentFormat()));
        return switch (outcome) {
            case Outcome.Drawn drawn -> Documents.answer(drawn.document(), request);
            case Outcome.AlreadyPaid ignored -> Problem.of(409, "order-already-paid").response();
            case Outcome.OrderOver ignored -> Problem.of(409, "order-over").response();
            case Outcome.NoSuchOrder ignored -> Problem.of(404, "no-such-order").response();
        };
    }
}
