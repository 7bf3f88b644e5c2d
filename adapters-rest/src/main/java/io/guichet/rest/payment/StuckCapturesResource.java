package io.guichet.rest.payment;

import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.payment.DecideStuckCapture;
import io.guichet.application.payment.DecideStuckCapture.Command;
import io.guichet.application.payment.DecideStuckCapture.Outcome;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.Optional;

/** Card payments that nobody knows the end of: staff looks at the provider and says. */
@ApplicationScoped
@Path("/stuck-captures")
@Produces("application/json")
public class StuckCapturesResource {

    /** As the provider names its sessions and payments. */
    private static final String REFERENCE = "[A-Za-z0-9_-]{1,100}";

    private final DecideStuckCapture decideStuckCapture;
    private final CurrentCaller currentCaller;

    @Inject
    public StuckCapturesResource(
            DecideStuckCapture decideStuckCapture, CurrentCaller currentCaller) {
        this.decideStuckCapture = decideStuckCapture;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public StuckCapturesResource() {
        this(null, null);
    }

    @GET
    @StaffOnly
    public Response list() {
        return Response.ok(
                        new StuckCapturesJson(
                                decideStuckCapture.list().stream()
                                        .map(CardPaymentJson::from)
                                        .toList()))
                .build();
    }

    /** A payment is decided once; deciding the same again answers the same. */
    @PUT
    @StaffOnly
    @Path("/{id}/decision")
    @Consumes("application/json")
    public Response decide(@PathParam("id") String id, CaptureDecisionJson made) {
        Outcome outcome =
                decideStuckCapture.decide(
                        new Command(
                                new PaymentId(Words.id(id)),
                                made.paidUnder(),
                                currentCaller.caller().profile().value().toString()));
        return switch (outcome) {
            case Outcome.Decided decided ->
                    Response.ok(CardPaymentJson.from(decided.payment())).build();
            case Outcome.KnownToProvider ignored -> Problem.of(409, "capture-known").response();
            case Outcome.ProviderUnavailable ignored ->
                    Problem.of(503, "capture-unanswered").response();
            case Outcome.NotStuck other ->
                    Problem.of(409, "capture-not-stuck")
                            .with("state", Words.of(other.payment().state()))
                            .response();
            case Outcome.ReferenceTaken taken ->
                    Problem.of(409, "capture-reference-taken")
                            .with("payment", taken.other().toString())
                            .response();
            case Outcome.NoSuchPayment ignored -> Problem.of(404, "no-such-payment").response();
        };
    }

    /** All of them, at most a hundred, the oldest first. */
    public record StuckCapturesJson(List<CardPaymentJson> data) {}

    /** {@code paid} under the provider's reference of the money, or {@code not_paid}. */
    public record CaptureDecisionJson(String decision, String reference) {

        Optional<String> paidUnder() {
            return parsed(decision, "/decision", this::paidUnder);
        }

        private Optional<String> paidUnder(String word) {
            return switch (word) {
                case "paid" ->
                        Optional.of(parsed(reference, "/reference", CaptureDecisionJson::checked));
                case "not_paid" -> Optional.empty();
                default -> throw new InvalidValueException("invalid-decision");
            };
        }

        private static String checked(String text) {
            if (!text.strip().matches(REFERENCE)) {
                throw new InvalidValueException("invalid-reference");
            }
            return text.strip();
        }
    }
}
