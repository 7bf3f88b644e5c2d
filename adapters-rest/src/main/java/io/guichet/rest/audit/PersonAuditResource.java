package io.guichet.rest.audit;

import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What was done with a person's profile: for staff that is asked who came in, and from where. */
@ApplicationScoped
@Path("/profiles/{profile}/audit")
@Produces("application/json")
public class PersonAuditResource {

    private final ListAudit listAudit;
    private final FindProfile findProfile;
    private final Lists lists;

    @Inject
    public PersonAuditResource(ListAudit listAudit, FindProfile findProfile, Lists lists) {
        this.listAudit = listAudit;
        this.findProfile = findProfile;
        this.lists = lists;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PersonAuditResource() {
        this(null, null, null);
    }

    @GET
    @StaffOnly
    public Response list(@PathParam("profile") String profile, @BeanParam Paging paging) {
        return Words.findId(profile)
                .map(ProfileId::new)
                .filter(
                        person ->
                                findProfile
                                        .find(person)
                                        .filter(PersonAuditResource::isOfACustomer)
                                        .isPresent())
                .map(person -> AuditResource.ofPerson(listAudit, lists, paging, person))
                .orElseThrow(() -> Problem.of(404, "no-such-person").exception());
    }

    /** Colleagues are nobody's customers, and nobody's business here. */
    private static boolean isOfACustomer(ProfileDetails person) {
        return !person.customers().isEmpty();
    }
}
