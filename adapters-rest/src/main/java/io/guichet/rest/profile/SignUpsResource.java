package io.guichet.rest.profile;

import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.profile.SignUp;
import io.guichet.application.profile.SignUp.Confirmation;
import io.guichet.application.profile.SignUp.Outcome;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.PublicCall;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A stranger makes himself a profile; the answer is the same whoever has the e-mail. */
@ApplicationScoped
@Path("/sign-ups")
@Produces("application/json")
public class SignUpsResource {

    private final SignUp signUp;
    private final CurrentCaller currentCaller;

    @Inject
    public SignUpsResource(SignUp signUp, CurrentCaller currentCaller) {
        this.signUp = signUp;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public SignUpsResource() {
        this(null, null);
    }

    /** Each call mails at most one letter, five an hour to one address: it takes no key. */
    @POST
    @PublicCall
    @WithoutKey
    @Consumes("application/json")
    public Response ask(MailboxRequestJson wanted) {
        return answer(signUp.ask(wanted.toAddress(), currentCaller.language()));
    }

    /** A link is good once, so that no key is needed. */
    @POST
    @PublicCall
    @WithoutKey
    @Path("/confirmation")
    @Consumes("application/json")
    public Response confirm(SignUpConfirmationJson given) {
        return answer(
                signUp.confirm(
                        new Confirmation(
                                required(given.code(), "/code"),
                                required(given.name(), "/name"),
                                required(given.password(), "/password"))));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Asked ignored -> Response.accepted().build();
            case Outcome.Closed ignored -> Problem.of(403, "sign-up-closed").response();
            case Outcome.SignedUp ignored -> Response.noContent().build();
            case Outcome.NoSuchLink ignored -> Problem.of(410, "mailed-link-over").response();
        };
    }

    /** Whose mailbox is written to. */
    public record MailboxRequestJson(String email) {

        EmailAddress toAddress() {
            return parsed(email, "/email", EmailAddress::parse);
        }
    }

    /** The code of the mailed link, and who somebody is. */
    public record SignUpConfirmationJson(String code, String name, String password) {}
}
