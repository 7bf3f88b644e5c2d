package io.guichet.rest.access;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.access.KeepTokens;
import io.guichet.application.access.MakeToken;
import io.guichet.application.access.MakeToken.Outcome;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.Caller;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.FactorGate;
import io.guichet.rest.lists.ListJson;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.Optional;
import java.util.UUID;

/** The caller's own tokens. */
@ApplicationScoped
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
        return ListJson.whole(
                keepTokens.list(profile()).stream()
                        .filter(this::isWithin)
                        .map(TokenJson::from)
                        .toList());
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return keepTokens
                .find(Words.id(id), profile())
                .filter(this::isWithin)
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
            case Outcome.FactorNeeded needed -> FactorGate.refusal(needed.verdict()).response();
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
        if (isBeyond(token)) {
            return noSuchToken();
        }
        Caller caller = currentCaller.caller();
        return switch (disabled
                ? keepTokens.disable(caller, token)
                : keepTokens.enable(caller, FactorGate.entranceOf(caller), token)) {
            case DONE -> one(id);
            case NO_SUCH_TOKEN -> noSuchToken();
            case MORE_THAN_OWN -> moreThanOwn();
            case NOT_CONFIRMED -> FactorGate.refusal(Verdict.CONFIRM).response();
            case NOT_ENROLLED -> FactorGate.refusal(Verdict.ENROL).response();
        };
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id) {
        UUID token = Words.id(id);
        return !isBeyond(token)
                        && keepTokens.remove(currentCaller.caller(), token)
                                == KeepTokens.Outcome.DONE
                ? Response.noContent().build()
                : noSuchToken();
    }

    /** A token for one customer knows of no tokens but those for him. */
    private boolean isWithin(AccessToken token) {
        Optional<CustomerNumber> only = currentCaller.caller().rights().customer();
        return only.isEmpty() || only.equals(token.rights().customer());
    }

    private boolean isBeyond(UUID token) {
        return keepTokens.find(token, profile()).filter(found -> !isWithin(found)).isPresent();
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
