package io.guichet.rest.access;

import io.guichet.application.access.OwnAccess;
import io.guichet.application.access.OwnAccess.Outcome;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.List;

/** What the caller himself may do for customers, to be given back all at once. */
@ApplicationScoped
@Path("/me/permissions")
@Produces("application/json")
public class OwnPermissionsResource {

    private final FindProfile findProfile;
    private final OwnAccess ownAccess;
    private final CurrentCaller currentCaller;

    @Inject
    public OwnPermissionsResource(
            FindProfile findProfile, OwnAccess ownAccess, CurrentCaller currentCaller) {
        this.findProfile = findProfile;
        this.ownAccess = ownAccess;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OwnPermissionsResource() {
        this(null, null, null);
    }

    @GET
    public ListJson<OwnPermissionsJson> list() {
        ProfileDetails own = findProfile.find(currentCaller.caller().profile()).orElseThrow();
        return ListJson.whole(
                own.customers().stream()
                        .filter(
                                customer ->
                                        currentCaller.caller().rights().allow(customer.number()))
                        .map(customer -> json(customer, own.permissions().get(customer.number())))
                        .toList());
    }

    @DELETE
    @Path("/{customer}")
    public Response giveBack(@PathParam("customer") String customer) {
        CustomerNumber number = CustomerNumber.parse(customer);
        return currentCaller.caller().rights().allow(number)
                ? answer(ownAccess.giveBack(currentCaller.caller(), number))
                : answer(new Outcome.NothingHeld());
    }

    static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                    Response.ok(new AcceptedInvitationJson(accepted.customer().toString())).build();
            case Outcome.GivenBack ignored -> Response.noContent().build();
            case Outcome.NoSuchInvitation ignored ->
                    Problem.of(404, "no-such-invitation").response();
            case Outcome.HeldAlready ignored -> Problem.of(409, "acts-already").response();
            case Outcome.NothingHeld ignored -> Problem.of(404, "no-such-customer").response();
            case Outcome.IsOwner ignored -> Problem.of(409, "is-owner").response();
        };
    }

    private static OwnPermissionsJson json(Customer customer, Permissions permissions) {
        return new OwnPermissionsJson(
                customer.number().toString(),
                customer.identity().name(),
                permissions.owner(),
                PermissionsJson.words(permissions),
                permissions.withSecondFactor());
    }

    /** For whom he acts from now on. */
    public record AcceptedInvitationJson(String customer) {}

    /** What he may do for one customer. */
    public record OwnPermissionsJson(
            String customer,
            String name,
            boolean owner,
            List<String> permissions,
            boolean secondFactor) {}
}
