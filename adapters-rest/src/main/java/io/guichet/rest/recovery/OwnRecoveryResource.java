package io.guichet.rest.recovery;

import io.guichet.application.identity.Caller;
import io.guichet.application.recovery.StopRecovery;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.Instant;

/** What staff is about to do with the caller's profile, and stopping it. */
@ApplicationScoped
@Path("/me/recovery")
@Produces("application/json")
public class OwnRecoveryResource {

    private final StopRecovery stopRecovery;
    private final CurrentCaller currentCaller;

    @Inject
    public OwnRecoveryResource(StopRecovery stopRecovery, CurrentCaller currentCaller) {
        this.stopRecovery = stopRecovery;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OwnRecoveryResource() {
        this(null, null);
    }

    @GET
    public Response show() {
        return stopRecovery
                .underWay(currentCaller.caller().profile())
                .map(found -> Response.ok(OwnRecoveryJson.from(found)).build())
                .orElseGet(RecoveryAnswers::noSuchCase);
    }

    @DELETE
    public Response stop() {
        Caller caller = currentCaller.caller();
        return stopRecovery.stop(caller.profile(), caller.token())
                ? Response.noContent().build()
                : RecoveryAnswers.noSuchCase();
    }

    /** What is under way; {@code effectiveAt} once it is decided. */
    public record OwnRecoveryJson(
            String id, String loss, String state, Instant openedAt, Instant effectiveAt) {

        static OwnRecoveryJson from(RecoveryCase recovery) {
            return new OwnRecoveryJson(
                    recovery.id().toString(),
                    Words.of(recovery.loss()),
                    Words.of(recovery.state()),
                    recovery.opening().at(),
                    recovery.standing().effectiveAt().orElse(null));
        }
    }
}
