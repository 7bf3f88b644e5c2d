package io.guichet.rest.access;

import io.guichet.application.access.ShareAccess;
import io.guichet.application.access.ShareAccess.Outcome;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.List;

/** Who acts for the customer, and what he may do. */
@ApplicationScoped
@Path("/permissions")
@Produces("application/json")
public class PermissionsResource {

    private final ShareAccess shareAccess;
    private final CurrentCaller currentCaller;

    @Inject
    public PermissionsResource(ShareAccess shareAccess, CurrentCaller currentCaller) {
        this.shareAccess = shareAccess;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PermissionsResource() {
        this(null, null);
    }

    @GET
    public ListJson<HolderJson> list() {
        return ListJson.whole(
                shareAccess.holders(currentCaller.number()).stream()
                        .map(HolderJson::from)
                        .toList());
    }

    @PUT
    @Path("/{profile}")
    @Consumes("application/json")
    public Response change(@PathParam("profile") String profile, PermissionsJson wanted) {
        return answer(
                shareAccess.change(currentCaller.number(), id(profile), wanted.toPermissions("")));
    }

    @DELETE
    @Path("/{profile}")
    public Response withdraw(@PathParam("profile") String profile) {
        return answer(shareAccess.withdraw(currentCaller.number(), id(profile)));
    }

    private static ProfileId id(String profile) {
        return new ProfileId(Words.id(profile));
    }

    static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done ignored -> Response.noContent().build();
            case Outcome.NoSuchHolder ignored -> Problem.of(404, "no-such-holder").response();
            case Outcome.IsOwner ignored -> Problem.of(409, "is-owner").response();
            case Outcome.NoSuchInvitation ignored ->
                    Problem.of(404, "no-such-invitation").response();
            case Outcome.TooMany ignored ->
                    Problem.of(409, "too-many-invitations")
                            .with("most", ShareAccess.MOST_WAITING)
                            .response();
            case Outcome.Invited ignored ->
                    throw new IllegalStateException("an invitation has an answer of its own");
        };
    }

    /** Somebody who acts for the customer; the owner was given nothing and may do everything. */
    public record HolderJson(
            String profile,
            String name,
            String email,
            boolean owner,
            List<String> permissions,
            boolean secondFactor) {

        static HolderJson from(ShareAccess.Holder holder) {
            return new HolderJson(
                    holder.profile().value().toString(),
                    holder.name(),
                    holder.email(),
                    holder.permissions().owner(),
                    PermissionsJson.words(holder.permissions()),
                    holder.permissions().withSecondFactor());
        }
    }
}
