package io.guichet.rest.access;

import static io.guichet.rest.json.Fields.parameter;

import io.guichet.application.access.CheckAccess;
import io.guichet.application.access.CheckAccess.Outcome;
import io.guichet.domain.access.Permission;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.access.PermissionsResource.HolderJson;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import java.util.Optional;

/** Tells the programs that provide accounts and servers who may do something there. */
@ApplicationScoped
@Path("/customers/{number}/access")
@Produces("application/json")
public class CustomerAccessResource {

    private final CheckAccess checkAccess;

    @Inject
    public CustomerAccessResource(CheckAccess checkAccess) {
        this.checkAccess = checkAccess;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CustomerAccessResource() {
        this(null);
    }

    @GET
    @StaffOnly
    public Response who(
            @PathParam("number") String number,
            @QueryParam("permission") String permission,
            @QueryParam("profile") String profile) {
        Permission wanted = Permission.parse(parameter(permission, "permission"));
        Optional<ProfileId> only = Optional.ofNullable(profile).map(Words::id).map(ProfileId::new);
        return switch (checkAccess.who(CustomerNumber.parse(number), wanted)) {
            case Outcome.Found found -> Response.ok(json(found, only)).build();
            case Outcome.NoSuchCustomer ignored -> Problem.of(404, "no-such-customer").response();
            case Outcome.NoSuchAccount ignored -> Problem.of(404, "no-such-account").response();
            case Outcome.NoSuchServer ignored -> Problem.of(404, "no-such-service").response();
        };
    }

    private static ListJson<HolderJson> json(Outcome.Found found, Optional<ProfileId> only) {
        return ListJson.whole(
                found.holders().stream()
                        .filter(holder -> only.isEmpty() || only.get().equals(holder.profile()))
                        .map(HolderJson::from)
                        .toList());
    }
}
