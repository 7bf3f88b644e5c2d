package io.guichet.rest.change;

import static io.guichet.rest.json.Fields.allUnlessNamed;
import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.AlignBillingDay.Command;
import io.guichet.application.change.AlignBillingDay.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.stream.Collectors;

/** A customer has his services end on one day of the month. */
@ApplicationScoped
@Path("/billing-day")
@Produces("application/json")
public class BillingDayResource {

    private final AlignBillingDay alignBillingDay;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public BillingDayResource(
            AlignBillingDay alignBillingDay, RequestKey requestKey, CurrentCaller currentCaller) {
        this.alignBillingDay = alignBillingDay;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public BillingDayResource() {
        this(null, null, null);
    }

    @POST
    @Consumes("application/json")
    public Response align(BillingDayRequestJson wanted) {
        Command command =
                new Command(
                        currentCaller.number(),
                        requestKey.id(),
                        required(wanted.day(), "/day"),
                        allUnlessNamed(wanted.services(), "/services").stream()
                                .map(Words::id)
                                .map(ServiceId::new)
                                .collect(Collectors.toSet()),
                        MoneyJson.find(wanted.expectedTotal(), "/expected_total"));
        return answer(
                or(wanted.dryRun(), false)
                        ? alignBillingDay.quote(command)
                        : alignBillingDay.align(command));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Quoted quoted ->
                    Response.ok(ExtensionJson.from(quoted.extension(), quoted.leftOut())).build();
            case Outcome.Aligned aligned ->
                    Response.status(Response.Status.CREATED)
                            .entity(AlignedJson.from(aligned))
                            .build();
            case Outcome.ToPay toPay -> ToPay.answer(toPay.order());
            case Outcome.QuoteChanged changed ->
                    Problem.of(409, "quote-changed")
                            .with("expected", changed.expected())
                            .with("actual", changed.actual())
                            .response();
            case Outcome.Refused refused -> Refusals.of(refused.reason()).response();
            case Outcome.InvalidDay ignored -> Problem.of(422, "invalid-billing-day").response();
            case Outcome.NothingToAlign ignored -> Problem.of(409, "nothing-to-align").response();
            case Outcome.NoSuchService ignored -> Problem.of(422, "no-such-service").response();
        };
    }

    /** The day of the month, and which services; all of them if that is left out. */
    public record BillingDayRequestJson(
            Integer day, List<String> services, Boolean dryRun, MoneyJson expectedTotal) {}

    /** The services that were aligned and the invoice, if there was anything to pay. */
    public record AlignedJson(String invoice, List<String> services) {

        static AlignedJson from(Outcome.Aligned aligned) {
            return new AlignedJson(
                    aligned.invoice().map(DocumentReference::value).orElse(null),
                    aligned.services().stream().map(id -> id.value().toString()).toList());
        }
    }
}
