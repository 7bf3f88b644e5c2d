package io.guichet.rest.subscription;

import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.subscription.SuspendService;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.shared.Reasons;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Staff suspends a service for a reason of its own and lets it go on. */
@ApplicationScoped
@Path("/services/{id}/suspension")
@Produces("application/json")
public class SuspensionResource {

    private final SuspendService suspendService;

    @Inject
    public SuspensionResource(SuspendService suspendService) {
        this.suspendService = suspendService;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public SuspensionResource() {
        this(null);
    }

    @PUT
    @StaffOnly
    @Consumes("application/json")
    public Response suspend(@PathParam("id") String id, SuspensionRequestJson wanted) {
        String reason = parsed(wanted.reason(), "/reason", Reasons::printed);
        return answer(
                suspendService.suspend(
                        new SuspendService.Command(new ServiceId(Words.id(id)), reason)));
    }

    @DELETE
    @StaffOnly
    public Response resume(@PathParam("id") String id) {
        return answer(suspendService.resume(new ServiceId(Words.id(id))));
    }

    private static Response answer(SuspendService.Outcome outcome) {
        return switch (outcome) {
            case SuspendService.Outcome.Changed changed ->
                    ServiceLifeResource.ok(changed.service());
            case SuspendService.Outcome.Ended ignored -> ServiceLifeResource.ended();
            case SuspendService.Outcome.NoSuchService ignored ->
                    ServiceLifeResource.noSuchService();
        };
    }

    /** Why it is suspended. */
    public record SuspensionRequestJson(String reason) {}
}
