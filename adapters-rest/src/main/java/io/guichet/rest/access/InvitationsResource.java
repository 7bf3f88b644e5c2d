package io.guichet.rest.access;

import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.access.Invitation;
import io.guichet.application.access.OwnAccess;
import io.guichet.application.access.ShareAccess;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.List;

/** Asking people to act for the customer, and accepting. */
@ApplicationScoped
@Path("/invitations")
@Produces("application/json")
public class InvitationsResource {

    private final ShareAccess shareAccess;
    private final OwnAccess ownAccess;
    private final CurrentCaller currentCaller;

    @Inject
    public InvitationsResource(
            ShareAccess shareAccess, OwnAccess ownAccess, CurrentCaller currentCaller) {
        this.shareAccess = shareAccess;
        this.ownAccess = ownAccess;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public InvitationsResource() {
        this(null, null, null);
    }

    @GET
    public ListJson<InvitationJson> list() {
        return ListJson.whole(
                shareAccess.invitations(currentCaller.number()).stream()
                        .map(InvitationJson::from)
                        .toList());
    }

    /** Each call makes an invitation and mails its code: it takes no key. */
    @POST
    @WithoutKey
    @Consumes("application/json")
    public Response invite(InvitationRequestJson wanted) {
        ShareAccess.Outcome outcome =
                shareAccess.invite(
                        new ShareAccess.Command(
                                currentCaller.number(),
                                currentCaller.caller().profile(),
                                parsed(wanted.email(), "/email", EmailAddress::parse),
                                required(wanted.access(), "/access").toPermissions("/access")));
        return outcome instanceof ShareAccess.Outcome.Invited(Invitation made, String ignored)
                ? Created.at("/invitations/" + made.id(), InvitationJson.from(made))
                : PermissionsResource.answer(outcome);
    }

    @DELETE
    @Path("/{id}")
    public Response takeBack(@PathParam("id") String id) {
        return PermissionsResource.answer(
                shareAccess.takeBack(currentCaller.number(), Words.id(id)));
    }

    /** An invitation is good once, so that no key is needed. */
    @POST
    @WithoutKey
    @Path("/acceptance")
    @Consumes("application/json")
    public Response accept(AcceptanceOfInvitationJson given) {
        String code = required(given.code(), "/code");
        return OwnPermissionsResource.answer(ownAccess.accept(currentCaller.caller(), code));
    }

    /** The code of an invitation. */
    public record AcceptanceOfInvitationJson(String code) {}

    /** Who is invited to do what. */
    public record InvitationRequestJson(String email, PermissionsJson access) {}

    /** An invitation that waits. */
    public record InvitationJson(
            String id,
            String email,
            List<String> permissions,
            boolean secondFactor,
            Instant expiresAt) {

        static InvitationJson from(Invitation invitation) {
            return new InvitationJson(
                    invitation.id().toString(),
                    invitation.email().value(),
                    PermissionsJson.words(invitation.permissions()),
                    invitation.permissions().withSecondFactor(),
                    invitation.expiresAt());
        }
    }
}
