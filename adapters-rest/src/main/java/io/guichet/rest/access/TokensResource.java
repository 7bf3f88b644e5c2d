package io.guichet.rest.access;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.access.KeepTokens;
import io.guichet.application.access.MakeToken;
import io.guichet.application.access.MakeToken.Outcome;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.UUID;

/** The caller's own tokens. */
@RequestScoped
@Path("/tokens")
@Produces("application/json")
public class TokensResource {

    private final MakeToken makeToken;
    private final KeepTokens keepTokens;
    private final CurrentCaller currentCaller;

    @Inject
    public TokensResource(MakeToken makeToken, KeepTokens keepTokens, CurrentCaller currentCaller) {
        this.makeToken = makeToken;
        this.keepTokens = keepTokens;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public TokensResource() {
        this(null, null, null);
    }

    @GET
    public ListJson<TokenJson> list() {
        return ListJson.whole(keepTokens.list(profile()).stream().map(TokenJson::from).toList());
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return keepTokens
                .find(Words.id(id), profile())
                .map(token -> Response.ok(TokenJson.from(token)).build())
                .orElseGet(TokensResource::noSuchToken);
    }

    /** Its answer is kept nowhere, for it holds the secret: it takes no key. */
    @POST
    @WithoutKey
    @Consumes("application/json")
    public Response make(TokenRequestJson wanted) {
        return switch (makeToken.make(wanted.toCommand(currentCaller.caller()))) {
            case Outcome.Made made ->
                    Created.at(
                            "/tokens/" + made.token().id(),
                            new MadeTokenJson(made.secret().value(), TokenJson.from(made.token())));
            case Outcome.MoreThanOwn ignored -> moreThanOwn();
            case Outcome.NoSuchCustomer ignored -> Problem.of(404, "no-such-customer").response();
            case Outcome.NoSuchEnd ignored ->
                    Problem.of(422, "invalid-token-end")
                            .with("days", MakeToken.LONGEST.toDays())
                            .response();
            case Outcome.TooMany ignored ->
                    Problem.of(409, "too-many-tokens").with("most", MakeToken.MOST).response();
        };
    }

    @PUT
    @Path("/{id}/disabled")
    @Consumes("application/json")
    public Response disable(@PathParam("id") String id, DisabledJson wanted) {
        UUID token = Words.id(id);
        boolean disabled = required(wanted.disabled(), "/disabled");
        return switch (keepTokens.setDisabled(currentCaller.caller(), token, disabled)) {
            case DONE -> one(id);
            case NO_SUCH_TOKEN -> noSuchToken();
            case MORE_THAN_OWN -> moreThanOwn();
        };
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id) {
        return keepTokens.remove(currentCaller.caller(), Words.id(id)) == KeepTokens.Outcome.DONE
                ? Response.noContent().build()
                : noSuchToken();
    }

    private ProfileId profile() {
        return currentCaller.caller().profile();
    }

    private static Response noSuchToken() {
        return Problem.of(404, "no-such-token").response();
    }

    private static Response moreThanOwn() {
        return Problem.of(403, "more-than-own-rights").response();
    }

    /** Whether a token signs in no more. */
    public record DisabledJson(Boolean disabled) {}

    /** The secret is told this once. */
    public record MadeTokenJson(String secret, TokenJson token) {}
}
