package io.guichet.rest.payment;

import io.guichet.application.payment.ChooseDefaultCard;
import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.Instant;

/**
 * A customer's kept cards. A card comes to be kept by paying on the checkout page with {@code
 * save_card}; its default one is charged when an invoice is captured.
 */
@ApplicationScoped
@Path("/payment-methods")
@Produces("application/json")
public class PaymentMethodsResource {

    private final ListStoredCards listStoredCards;
    private final ChooseDefaultCard chooseDefaultCard;
    private final RemoveStoredCard removeStoredCard;
    private final CurrentCaller currentCaller;

    @Inject
    public PaymentMethodsResource(
            ListStoredCards listStoredCards,
            ChooseDefaultCard chooseDefaultCard,
            RemoveStoredCard removeStoredCard,
            CurrentCaller currentCaller) {
        this.listStoredCards = listStoredCards;
        this.chooseDefaultCard = chooseDefaultCard;
        this.removeStoredCard = removeStoredCard;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PaymentMethodsResource() {
        this(null, null, null, null);
    }

    @GET
    public ListJson<PaymentMethodJson> list() {
        return new ListJson<>(
                listStoredCards.list(currentCaller.number()).stream()
                        .map(PaymentMethodJson::from)
                        .toList(),
                null);
    }

    @PUT
    @Path("/{id}/default")
    public Response choose(@PathParam("id") String id) {
        ChooseDefaultCard.Command command =
                new ChooseDefaultCard.Command(
                        currentCaller.number(), new StoredCardId(Words.id(id)));
        return switch (chooseDefaultCard.choose(command)) {
            case ChooseDefaultCard.Outcome.Chosen chosen ->
                    Response.ok(PaymentMethodJson.from(chosen.card())).build();
            case ChooseDefaultCard.Outcome.NoSuchCard ignored -> noSuchMethod();
        };
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id) {
        RemoveStoredCard.Command command =
                new RemoveStoredCard.Command(
                        currentCaller.number(), new StoredCardId(Words.id(id)));
        return switch (removeStoredCard.remove(command)) {
            case RemoveStoredCard.Outcome.Removed ignored -> Response.noContent().build();
            case RemoveStoredCard.Outcome.NoSuchCard ignored -> noSuchMethod();
            case RemoveStoredCard.Outcome.ProviderUnavailable ignored ->
                    PaymentProblems.providerUnavailable();
        };
    }

    private static Response noSuchMethod() {
        return Problem.of(Response.Status.NOT_FOUND, "no-such-payment-method").response();
    }

    /** A kept card: enough to tell it from another. {@code expiry} is its last month. */
    public record PaymentMethodJson(
            String id,
            String type,
            String brand,
            String last4,
            String expiry,
            boolean isDefault,
            Instant agreedAt) {

        static PaymentMethodJson from(StoredCard card) {
            return new PaymentMethodJson(
                    card.id().toString(),
                    "card",
                    card.face().brand(),
                    card.face().last4(),
                    card.face().expiry().toString(),
                    card.isDefault(),
                    card.agreedAt());
        }
    }
}
