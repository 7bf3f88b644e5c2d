package io.guichet.rest.erasure;

import io.guichet.application.erasure.DeleteProfile;
import io.guichet.application.erasure.DeleteProfile.Hindrance;
import io.guichet.application.erasure.DeleteProfile.Outcome;
import io.guichet.application.erasure.DeleteProfile.Review;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.Optional;

/** The caller has his profile deleted; the mailed link confirms it on a page. */
@ApplicationScoped
@Path("/me/deletion")
@Produces("application/json")
public class DeletionResource {

    private final DeleteProfile deleteProfile;
    private final CurrentCaller currentCaller;

    @Inject
    public DeletionResource(DeleteProfile deleteProfile, CurrentCaller currentCaller) {
        this.deleteProfile = deleteProfile;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public DeletionResource() {
        this(null, null);
    }

    @GET
    public DeletionJson review() {
        return DeletionJson.from(deleteProfile.review(profile()));
    }

    @POST
    @WithoutKey
    @Consumes("application/json")
    public Response ask(DeletionRequestJson wanted) {
        String password = Optional.ofNullable(wanted.password()).orElse("");
        return switch (deleteProfile.ask(profile(), password)) {
            case Outcome.Mailed ignored -> Response.status(202).build();
            case Outcome.Hindered hindered ->
                    Problem.of(409, "profile-deletion-hindered")
                            .with(
                                    "hindrances",
                                    hindered.hindrances().stream()
                                            .map(hindrance -> Words.of(hindrance.obstacle()))
                                            .distinct()
                                            .toList())
                            .response();
            case Outcome.WrongPassword ignored -> Problem.of(403, "wrong-password").response();
            case Outcome.TooMany ignored -> Problem.of(403, "too-many-passwords").response();
            case Outcome.Deleted done -> throw new IllegalStateException(done + " without a link");
            case Outcome.NoSuchLink none -> throw new IllegalStateException(none + " was asked");
        };
    }

    private ProfileId profile() {
        return currentCaller.caller().profile();
    }

    /** His password. */
    public record DeletionRequestJson(String password) {

        /** Passwords do not stray into logs. */
        @Override
        public String toString() {
            return "DeletionRequestJson";
        }
    }

    /** Which customers would be closed, and what stands in the way. */
    public record DeletionJson(List<String> closing, List<HindranceJson> hindrances) {

        static DeletionJson from(Review review) {
            return new DeletionJson(
                    review.closing().stream().map(CustomerNumber::toString).toList(),
                    review.hindrances().stream().map(HindranceJson::from).toList());
        }
    }

    /** {@code customer} is missing where it is about the caller himself. */
    public record HindranceJson(String customer, String obstacle) {

        static HindranceJson from(Hindrance hindrance) {
            return new HindranceJson(
                    hindrance.customer().map(CustomerNumber::toString).orElse(null),
                    Words.of(hindrance.obstacle()));
        }
    }
}
