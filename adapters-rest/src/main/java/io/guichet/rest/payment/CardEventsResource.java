package io.guichet.rest.payment;

import io.guichet.application.payment.ReceiveCardEvent;
import io.guichet.application.payment.ReceiveCardEvent.Outcome;
import io.guichet.rest.caller.PublicCall;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import java.nio.charset.StandardCharsets;

/**
 * Where the card provider tells what happened. Its signature stands in for a token, and being told
 * twice counts once. What is authentic but about no payment of ours is accepted all the same: the
 * provider repeats whatever is refused, and repeating could never help.
 */
@ApplicationScoped
@Path("/webhooks/card")
public class CardEventsResource {

    private final ReceiveCardEvent receiveCardEvent;

    @Inject
    public CardEventsResource(ReceiveCardEvent receiveCardEvent) {
        this.receiveCardEvent = receiveCardEvent;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CardEventsResource() {
        this(null);
    }

    @POST
    @PublicCall
    @WithoutKey
    public Response receive(
            @HeaderParam("Guichet-Card-Signature") @DefaultValue("") String signature,
            byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (receiveCardEvent.receive(text, signature)) {
            case Outcome.Received ignored -> Response.noContent().build();
            case Outcome.Unknown ignored -> Response.noContent().build();
            case Outcome.NotNow ignored -> PaymentProblems.underWay();
            case Outcome.NotAuthentic ignored -> Problem.of(401, "not-authentic").response();
        };
    }
}
