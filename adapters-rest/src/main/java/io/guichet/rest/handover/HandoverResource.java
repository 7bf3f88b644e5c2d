package io.guichet.rest.handover;

import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.handover.HandOverCustomer;
import io.guichet.application.handover.HandOverCustomer.Outcome;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.Instant;

/** The owner begins to hand the customer over, and takes it back; pages confirm it. */
@ApplicationScoped
@Path("/customer/handover")
@Produces("application/json")
public class HandoverResource {

    private final HandOverCustomer handOver;
    private final CurrentCaller currentCaller;

    @Inject
    public HandoverResource(HandOverCustomer handOver, CurrentCaller currentCaller) {
        this.handOver = handOver;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public HandoverResource() {
        this(null, null);
    }

    /** Asked again, it mails again: it takes no key. */
    @POST
    @WithoutKey
    @Consumes("application/json")
    public Response ask(HandoverRequestJson wanted) {
        return answer(
                handOver.ask(
                        currentCaller.number(),
                        currentCaller.caller().profile(),
                        parsed(wanted.email(), "/email", EmailAddress::parse)));
    }

    @GET
    public Response show() {
        return handOver.standing(currentCaller.number())
                .map(handover -> Response.ok(HandoverJson.from(handover)).build())
                .orElseGet(HandoverResource::noSuchHandover);
    }

    @DELETE
    public Response cancel() {
        return answer(handOver.cancel(currentCaller.number()));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Asked asked ->
                    Created.at("/customer/handover", HandoverJson.from(asked.handover()));
            case Outcome.Cancelled ignored -> Response.noContent().build();
            case Outcome.Hindered hindered ->
                    Problem.of(409, "handover-hindered")
                            .with(
                                    "hindrances",
                                    hindered.obstacles().stream().map(Words::of).toList())
                            .response();
            case Outcome.UnderWay other ->
                    Problem.of(409, "handover-under-way")
                            .with("email", other.handover().to().value())
                            .response();
            case Outcome.NotOwner ignored -> Problem.of(403, "owner-acts-himself").response();
            case Outcome.OwnAddress ignored -> Problem.of(422, "handover-to-oneself").response();
            case Outcome.TooMany ignored -> Problem.of(409, "mailed-too-often").response();
            case Outcome.NoSuchHandover ignored -> noSuchHandover();
            case Outcome.Confirmed byLink -> throw new IllegalStateException(byLink + " was asked");
            case Outcome.NoSuchLink byLink ->
                    throw new IllegalStateException(byLink + " was asked");
        };
    }

    private static Response noSuchHandover() {
        return Problem.of(404, "no-such-handover").response();
    }

    /** The address of whoever is to own it. */
    public record HandoverRequestJson(String email) {}

    /** A handover that stands. */
    public record HandoverJson(
            String email, boolean confirmed, Instant askedAt, Instant expiresAt) {

        static HandoverJson from(Handover handover) {
            return new HandoverJson(
                    handover.to().value(),
                    handover.confirmed(),
                    handover.askedAt(),
                    handover.expiresAt());
        }
    }
}
