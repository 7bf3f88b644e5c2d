package io.guichet.rest.tax;

import io.guichet.application.tax.CheckVatIdOfCustomer;
import io.guichet.application.tax.CheckVatIdOfCustomer.Outcome;
import io.guichet.application.tax.ExplainVat;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Staff sees which VAT a customer is charged and why, and has his id checked. */
@ApplicationScoped
@Path("/customers/{number}/vat")
@Produces("application/json")
public class CustomerVatResource {

    private static final int TRY_AGAIN_SECONDS = 60;

    private final ExplainVat explainVat;
    private final CheckVatIdOfCustomer checkVatId;

    @Inject
    public CustomerVatResource(ExplainVat explainVat, CheckVatIdOfCustomer checkVatId) {
        this.explainVat = explainVat;
        this.checkVatId = checkVatId;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CustomerVatResource() {
        this(null, null);
    }

    @GET
    @StaffOnly
    public Response explain(@PathParam("number") String number) {
        return explainVat
                .explain(CustomerNumber.parse(number))
                .map(vat -> Response.ok(CustomerVatJson.from(vat)).build())
                .orElseGet(CustomerVatResource::noSuchCustomer);
    }

    /** Asking twice gives two proofs and changes nothing else, so that no key is needed. */
    @POST
    @StaffOnly
    @WithoutKey
    @Path("/check")
    public Response check(@PathParam("number") String number) {
        return switch (checkVatId.check(CustomerNumber.parse(number))) {
            case Outcome.Answered answered ->
                    Response.ok(CustomerVatJson.from(answered.vat())).build();
            case Outcome.RegistryUnavailable unavailable ->
                    Problem.of(503, "vat-register-unavailable")
                            .with("reason", unavailable.reason())
                            .retryAfter(TRY_AGAIN_SECONDS)
                            .response();
            case Outcome.NothingToCheck ignored -> Problem.of(422, "no-vat-id-to-check").response();
            case Outcome.NoSuchCustomer ignored -> noSuchCustomer();
        };
    }

    private static Response noSuchCustomer() {
        return Problem.of(Response.Status.NOT_FOUND, "no-such-customer").response();
    }
}
