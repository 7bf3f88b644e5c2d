package io.guichet.rest.billing;

import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.billing.StateReference;
import io.guichet.application.billing.StateReference.Outcome;
import io.guichet.application.billing.StateReference.Seen;
import io.guichet.application.billing.StateReference.Wanted;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.IfMatch;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a customer wants printed on his invoices of some days. */
@ApplicationScoped
@Path("/buyer-references")
@Produces("application/json")
public class BuyerReferencesResource {

    private final StateReference stateReference;
    private final CurrentCaller currentCaller;
    private final RequestKey requestKey;

    @Inject
    public BuyerReferencesResource(
            StateReference stateReference, CurrentCaller currentCaller, RequestKey requestKey) {
        this.stateReference = stateReference;
        this.currentCaller = currentCaller;
        this.requestKey = requestKey;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public BuyerReferencesResource() {
        this(null, null, null);
    }

    @GET
    public BuyerReferencesJson list() {
        return new BuyerReferencesJson(
                stateReference.list(currentCaller.number()).stream()
                        .map(BuyerReferenceJson::from)
                        .toList());
    }

    @POST
    @Consumes("application/json")
    public Response state(BuyerReferenceRequestJson wanted) {
        Outcome outcome =
                stateReference.state(currentCaller.number(), requestKey.id(), wanted.toWanted());
        return outcome instanceof Outcome.Stated stated
                ? tagged(
                        Created.at(
                                "/buyer-references/" + stated.reference().id(),
                                BuyerReferenceJson.from(stated.reference())),
                        stated.reference())
                : answer(outcome);
    }

    @PUT
    @Path("/{id}")
    @Consumes("application/json")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            BuyerReferenceRequestJson wanted) {
        return answer(stateReference.change(seen(id, ifMatch), wanted.toWanted()));
    }

    @DELETE
    @Path("/{id}")
    public Response disable(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(stateReference.disable(seen(id, ifMatch)));
    }

    private Seen seen(String id, String ifMatch) {
        return new Seen(currentCaller.number(), Words.id(id), IfMatch.version(ifMatch));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stated stated ->
                    tagged(
                            Response.ok(BuyerReferenceJson.from(stated.reference())).build(),
                            stated.reference());
            case Outcome.Overlaps overlaps ->
                    Problem.of(409, "buyer-references-overlap")
                            .with("other", overlaps.other())
                            .response();
            case Outcome.Outdated ignored -> Problem.of(412, "buyer-reference-changed").response();
            case Outcome.NoSuchReference ignored ->
                    Problem.of(404, "no-such-buyer-reference").response();
            case Outcome.OfConsumer ignored ->
                    Problem.of(422, "buyer-reference-of-consumer").response();
            case Outcome.OtherContent ignored ->
                    Problem.of(422, "idempotency-key-reused").response();
        };
    }

    private static Response tagged(Response response, StatedReference stated) {
        return IfMatch.tagged(response, stated.version());
    }

    /** All of a customer's, the first to begin first. */
    public record BuyerReferencesJson(List<BuyerReferenceJson> data) {}

    /** What is to be printed on invoices issued on days {@code [from, until)}, or from one on. */
    public record BuyerReferenceRequestJson(
            String kind, String reference, String from, String until) {

        Wanted toWanted() {
            LocalDate first = Words.dayAt("/from", from);
            Optional<LocalDate> end =
                    Optional.ofNullable(until).map(day -> Words.dayAt("/until", day));
            if (!end.map(first::isBefore).orElse(true)) {
                throw new InvalidValueException("invalid-days");
            }
            BuyerReference.Kind of =
                    Words.constantAt("/kind", BuyerReference.Kind.class, kind, "reference-kind");
            return new Wanted(
                    parsed(reference, "/reference", text -> BuyerReference.parse(of, text)),
                    first,
                    end);
        }
    }

    /** One of them as it stands; {@code etag} goes into If-Match of whoever changes it. */
    public record BuyerReferenceJson(
            String id,
            String kind,
            String reference,
            LocalDate from,
            LocalDate until,
            boolean disabled,
            String etag) {

        static BuyerReferenceJson from(StatedReference stated) {
            return new BuyerReferenceJson(
                    stated.id().toString(),
                    Words.of(stated.reference().kind()),
                    stated.reference().text(),
                    stated.from(),
                    stated.until().orElse(null),
                    stated.isDisabled(),
                    "\"" + stated.version() + "\"");
        }
    }
}
