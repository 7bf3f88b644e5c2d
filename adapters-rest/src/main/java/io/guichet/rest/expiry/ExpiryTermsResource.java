package io.guichet.rest.expiry;

import io.guichet.application.expiry.SetExpiryTerms;
import io.guichet.application.expiry.SetExpiryTerms.Outcome;
import io.guichet.domain.identity.SellerCode;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Staff says what happens around the end of a plan, or of a family of plans. */
@ApplicationScoped
@Path("/sellers/{code}/expiry-terms")
@Produces("application/json")
public class ExpiryTermsResource {

    private final SetExpiryTerms setExpiryTerms;
    private final CurrentCaller currentCaller;

    @Inject
    public ExpiryTermsResource(SetExpiryTerms setExpiryTerms, CurrentCaller currentCaller) {
        this.setExpiryTerms = setExpiryTerms;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ExpiryTermsResource() {
        this(null, null);
    }

    @GET
    @StaffOnly
    public Response list(@PathParam("code") String code) {
        return setExpiryTerms
                .list(Words.seller(code))
                .map(all -> all.stream().map(ExpiryTermsJson::from).toList())
                .map(json -> Response.ok(ListJson.whole(json)).build())
                .orElseGet(ExpiryTermsResource::noSuchSeller);
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response set(@PathParam("code") String code, ExpiryTermsRequestJson wanted) {
        SellerCode seller = Words.seller(code);
        String setBy = currentCaller.caller().profile().value().toString();
        return switch (setExpiryTerms.set(wanted.toCommand(seller, setBy))) {
            case Outcome.Set set ->
                    Created.at(
                            "/sellers/" + seller + "/expiry-terms",
                            ExpiryTermsJson.from(set.terms()));
            case Outcome.TooEarly early ->
                    Problem.of(422, "expiry-terms-too-early")
                            .with("earliest", early.earliest())
                            .response();
            case Outcome.NoSuchPlan unknown ->
                    Problem.of(422, "no-such-plan").with("plan", unknown.plan()).response();
            case Outcome.WrongCurrency wrong ->
                    Problem.of(422, "not-the-sellers-currency")
                            .with("currency", wrong.sellers().getCurrencyCode())
                            .response();
            case Outcome.NoSuchSeller ignored -> noSuchSeller();
        };
    }

    private static Response noSuchSeller() {
        return Problem.of(404, "no-such-seller").response();
    }
}
