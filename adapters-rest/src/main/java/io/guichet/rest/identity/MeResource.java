package io.guichet.rest.identity;

import io.guichet.application.identity.Caller;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.domain.identity.Customer;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import java.util.List;

/** Who is calling, and for whom he may act. */
@ApplicationScoped
@Path("/me")
@Produces("application/json")
public class MeResource {

    private final FindProfile findProfile;
    private final CurrentCaller currentCaller;

    @Inject
    public MeResource(FindProfile findProfile, CurrentCaller currentCaller) {
        this.findProfile = findProfile;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public MeResource() {
        this(null, null);
    }

    @GET
    public MeJson me() {
        Caller caller = currentCaller.caller();
        ProfileDetails profile =
                findProfile
                        .find(caller.profile())
                        .orElseThrow(() -> new IllegalStateException("token without a profile"));
        return new MeJson(
                ProfileJson.from(profile),
                Words.of(caller.role()),
                profile.customers().stream()
                        .filter(customer -> caller.rights().allow(customer.number()))
                        .map(CustomerJson::from)
                        .toList(),
                currentCaller.customerIfClear().map(CustomerJson::from).orElse(null));
    }

    /** {@code customer} is the one this request acts for, null while that is open. */
    public record MeJson(
            ProfileJson profile,
            String role,
            List<CustomerJson> customers,
            CustomerJson customer) {}

    /** The person who signed in. */
    public record ProfileJson(String id, String name, String email, String language) {

        static ProfileJson from(ProfileDetails profile) {
            return new ProfileJson(
                    profile.profile().value().toString(),
                    profile.name(),
                    profile.email(),
                    profile.language().tag());
        }
    }

    /** A customer he may act for. */
    public record CustomerJson(
            String number, String kind, String name, String email, String language, String seller) {

        static CustomerJson from(Customer customer) {
            return new CustomerJson(
                    customer.number().toString(),
                    Words.of(customer.identity().kind()),
                    customer.identity().name(),
                    customer.email(),
                    customer.language().tag(),
                    customer.seller().value());
        }
    }
}
