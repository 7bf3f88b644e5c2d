package io.guichet.rest.ordering;

import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.json.Fields;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.List;

/** Orders the settlement of debts with one payment. */
@ApplicationScoped
@Path("/settlements")
@Produces("application/json")
public class SettlementsResource {

    private final PlaceSettlement placeSettlement;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public SettlementsResource(
            PlaceSettlement placeSettlement, RequestKey requestKey, CurrentCaller currentCaller) {
        this.placeSettlement = placeSettlement;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public SettlementsResource() {
        this(null, null, null);
    }

    @POST
    @Consumes("application/json")
    public Response settle(SettlementRequestJson wanted) {
        PlaceSettlement.Outcome outcome =
                placeSettlement.place(
                        new PlaceSettlement.Command(
                                currentCaller.number(), requestKey.id(), wanted.references()));
        return switch (outcome) {
            case PlaceSettlement.Outcome.Placed placed ->
                    Created.at(
                            "/orders/" + placed.order().number(),
                            OrderJson.from(OrderView.of(placed.order())));
            case PlaceSettlement.Outcome.NothingOwed ignored ->
                    Problem.of(409, "nothing-owed").response();
            case PlaceSettlement.Outcome.NoSuchInvoice unknown ->
                    Problem.of(422, "no-such-invoice")
                            .with("invoice", unknown.invoice())
                            .response();
            case PlaceSettlement.Outcome.NoSuchCustomer ignored ->
                    Problem.of(404, "no-such-customer").response();
        };
    }

    /** The invoices to settle; all that is owed if they are left out. */
    public record SettlementRequestJson(List<String> invoices) {

        List<DocumentReference> references() {
            return Fields.allUnlessNamed(invoices, "/invoices").stream()
                    .map(DocumentReference::parse)
                    .toList();
        }
    }
}
