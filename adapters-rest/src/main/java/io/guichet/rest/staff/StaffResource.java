package io.guichet.rest.staff;

import io.guichet.application.staff.KeepStaff;
import io.guichet.application.staff.KeepStaff.Member;
import io.guichet.application.staff.KeepStaff.Outcome;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;
import io.guichet.rest.staff.MemberJson.MemberRequestJson;
import io.guichet.rest.staff.MemberJson.RolesJson;

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

/** The members of staff, for administrators. */
@ApplicationScoped
@Path("/staff")
@Produces("application/json")
public class StaffResource {

    private final KeepStaff keepStaff;
    private final CurrentCaller currentCaller;

    @Inject
    public StaffResource(KeepStaff keepStaff, CurrentCaller currentCaller) {
        this.keepStaff = keepStaff;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public StaffResource() {
        this(null, null);
    }

    @GET
    @StaffOnly
    public ListJson<MemberJson> list() {
        return ListJson.whole(keepStaff.list().stream().map(MemberJson::from).toList());
    }

    @GET
    @StaffOnly
    @Path("/{profile}")
    public Response one(@PathParam("profile") String profile) {
        return keepStaff
                .find(id(profile))
                .map(member -> Response.ok(MemberJson.from(member)).build())
                .orElseGet(() -> answer(new Outcome.NoSuchMember()));
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response add(MemberRequestJson wanted) {
        Outcome outcome = keepStaff.add(wanted.toMember(caller()));
        return outcome instanceof Outcome.Stands(Member made)
                ? Created.at("/staff/" + made.profile().value(), MemberJson.from(made))
                : answer(outcome);
    }

    @PUT
    @StaffOnly
    @Path("/{profile}/roles")
    @Consumes("application/json")
    public Response change(@PathParam("profile") String profile, RolesJson wanted) {
        return answer(keepStaff.change(caller(), id(profile), wanted.toRoles()));
    }

    @DELETE
    @StaffOnly
    @Path("/{profile}")
    public Response remove(@PathParam("profile") String profile) {
        return answer(keepStaff.remove(caller(), id(profile)));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands stands -> Response.ok(MemberJson.from(stands.member())).build();
            case Outcome.Removed ignored -> Response.noContent().build();
            case Outcome.NoSuchMember ignored -> Problem.of(404, "no-such-member").response();
            case Outcome.EmailTaken ignored -> Problem.of(409, "e-mail-taken").response();
            case Outcome.LastAdministrator ignored ->
                    Problem.of(409, "last-administrator").response();
            case Outcome.NotAllowed ignored -> Problem.of(403, "staff-role-missing").response();
            case Outcome.TooMany ignored ->
                    Problem.of(409, "too-many-members").with("most", KeepStaff.MOST).response();
        };
    }

    private ProfileId caller() {
        return currentCaller.caller().profile();
    }

    private static ProfileId id(String profile) {
        return new ProfileId(Words.id(profile));
    }
}
