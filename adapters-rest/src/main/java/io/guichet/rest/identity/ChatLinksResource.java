package io.guichet.rest.identity;

import io.guichet.application.identity.ConfirmChatLink;
import io.guichet.application.identity.ConfirmChatLink.Outcome;
import io.guichet.application.identity.EndChatLink;
import io.guichet.application.identity.StartChatLink;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.identity.query.FindChatLink.LinkState;
import io.guichet.application.shared.Installation;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Ties chat accounts to the caller's own profile, and unties them. */
@ApplicationScoped
@Path("/chat-links")
@Produces("application/json")
public class ChatLinksResource {

    private final StartChatLink startChatLink;
    private final ConfirmChatLink confirmChatLink;
    private final EndChatLink endChatLink;
    private final FindChatLink findChatLink;
    private final Installation installation;
    private final CurrentCaller currentCaller;

    @Inject
    public ChatLinksResource(
            StartChatLink startChatLink,
            ConfirmChatLink confirmChatLink,
            EndChatLink endChatLink,
            FindChatLink findChatLink,
            Installation installation,
            CurrentCaller currentCaller) {
        this.startChatLink = startChatLink;
        this.confirmChatLink = confirmChatLink;
        this.endChatLink = endChatLink;
        this.findChatLink = findChatLink;
        this.installation = installation;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ChatLinksResource() {
        this(null, null, null, null, null, null);
    }

    @GET
    public ListJson<ChatLinkJson> list() {
        return ListJson.whole(
                findChatLink.list(profile()).stream().map(ChatLinkJson::from).toList());
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return findChatLink
                .find(Words.id(id), profile())
                .map(link -> Response.ok(ChatLinkJson.from(link)).build())
                .orElseGet(ChatLinksResource::noSuchLink);
    }

    @POST
    public Response start() {
        StartChatLink.Started started = startChatLink.start(profile());
        return Created.at(
                "/chat-links/" + started.link(),
                new StartedLinkJson(
                        started.link().toString(),
                        Words.of(LinkState.AWAITING_CHAT),
                        started.code(),
                        ChatAddress.withCode(installation, started.code()).toString(),
                        started.expiresAt()));
    }

    /** Confirming what is confirmed changes nothing, so that no key is needed. */
    @POST
    @WithoutKey
    @Path("/{id}/confirmation")
    public Response confirm(@PathParam("id") String id) {
        return switch (confirmChatLink.confirmOnWeb(Words.id(id), profile())) {
            case Outcome.Linked ignored -> one(id);
            case Outcome.AwaitingOtherSide ignored -> one(id);
            case Outcome.NotClaimed ignored ->
                    Problem.of(Response.Status.CONFLICT, "chat-link-not-claimed").response();
            case Outcome.Expired ignored ->
                    Problem.of(Response.Status.CONFLICT, "chat-link-expired").response();
            case Outcome.NoSuchLink ignored -> noSuchLink();
        };
    }

    @DELETE
    @Path("/{id}")
    public Response end(@PathParam("id") String id) {
        return endChatLink.endOnWeb(Words.id(id), profile())
                ? Response.noContent().build()
                : noSuchLink();
    }

    private ProfileId profile() {
        return currentCaller.caller().profile();
    }

    private static Response noSuchLink() {
        return Problem.of(Response.Status.NOT_FOUND, "no-such-chat-link").response();
    }
}
