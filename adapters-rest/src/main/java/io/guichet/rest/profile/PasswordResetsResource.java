package io.guichet.rest.profile;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.factor.Proof;
import io.guichet.application.profile.PasswordEnds;
import io.guichet.application.profile.ResetPassword;
import io.guichet.rest.caller.PublicCall;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.profile.SignUpsResource.MailboxRequestJson;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Whoever forgot his password sets another; the answer is the same whoever has the e-mail. */
@ApplicationScoped
@Path("/password-resets")
@Produces("application/json")
public class PasswordResetsResource {

    private final ResetPassword resetPassword;

    @Inject
    public PasswordResetsResource(ResetPassword resetPassword) {
        this.resetPassword = resetPassword;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PasswordResetsResource() {
        this(null);
    }

    /** Each call mails at most one letter, five an hour to one address: it takes no key. */
    @POST
    @PublicCall
    @WithoutKey
    @Consumes("application/json")
    public Response ask(MailboxRequestJson wanted) {
        resetPassword.ask(wanted.toAddress());
        return Response.accepted().build();
    }

    /** A link is good once, so that no key is needed. */
    @POST
    @PublicCall
    @WithoutKey
    @Path("/confirmation")
    @Consumes("application/json")
    public Response set(NewPasswordJson given) {
        return switch (resetPassword.set(
                required(given.code(), "/code"),
                required(given.password(), "/password"),
                given.toEnds(),
                new Proof.Code(or(given.factorCode(), "")))) {
            case DONE -> Response.noContent().build();
            case FACTOR_REFUSED -> Problem.of(403, "factor-code-refused").response();
            case NO_SUCH_LINK -> Problem.of(410, "mailed-link-over").response();
        };
    }

    /**
     * The code of the mailed link and the new password; {@code ends} is {@code sessions} unless
     * said otherwise, {@code factorCode} is needed for {@code everything}.
     */
    public record NewPasswordJson(String code, String password, String ends, String factorCode) {

        PasswordEnds toEnds() {
            return Words.constantAt("/ends", PasswordEnds.class, or(ends, "sessions"), "ends");
        }
    }
}
