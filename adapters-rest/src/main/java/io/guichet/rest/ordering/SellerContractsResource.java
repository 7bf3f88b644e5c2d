package io.guichet.rest.ordering;

import io.guichet.application.ordering.PublishContract;
import io.guichet.application.ordering.query.ListContracts;
import io.guichet.domain.ordering.Contract;
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

/** Staff publishes versions of a seller's terms; what is published stays. */
@ApplicationScoped
@Path("/sellers/{code}/contracts")
@Produces("application/json")
public class SellerContractsResource {

    private static final int MOST = 200;

    private final PublishContract publishContract;
    private final ListContracts listContracts;
    private final CurrentCaller currentCaller;

    @Inject
    public SellerContractsResource(
            PublishContract publishContract,
            ListContracts listContracts,
            CurrentCaller currentCaller) {
        this.publishContract = publishContract;
        this.listContracts = listContracts;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public SellerContractsResource() {
        this(null, null, null);
    }

    /** All versions, by code, the newest first. */
    @GET
    @StaffOnly
    public Response list(@PathParam("code") String code) {
        return Response.ok(
                        ListJson.whole(
                                listContracts.published(Words.seller(code), MOST).stream()
                                        .map(this::json)
                                        .toList()))
                .build();
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response publish(@PathParam("code") String code, ContractRequestJson wanted) {
        return switch (publishContract.publish(wanted.toContract(Words.seller(code)))) {
            case PublishContract.Outcome.Published published ->
                    Created.at("/sellers/" + code + "/contracts", json(published.contract()));
            case PublishContract.Outcome.TooEarly early ->
                    Problem.of(422, "contract-too-early")
                            .with("earliest", early.earliest())
                            .response();
            case PublishContract.Outcome.VersionTaken ignored ->
                    Problem.of(409, "contract-version-taken").response();
            case PublishContract.Outcome.NoSuchPlan unknown ->
                    Problem.of(422, "no-such-plan").with("plan", unknown.plan()).response();
            case PublishContract.Outcome.NoSuchSeller ignored ->
                    Problem.of(404, "no-such-seller").response();
        };
    }

    private ContractJson json(Contract contract) {
        return ContractJson.from(contract, currentCaller.language());
    }
}
