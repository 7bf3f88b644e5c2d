package io.guichet.rest.factor;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.factor.KeepSecondFactors;
import io.guichet.application.factor.KeepSecondFactors.Beginning;
import io.guichet.application.factor.KeepSecondFactors.Beginning.Asked;
import io.guichet.application.factor.KeepSecondFactors.Beginning.Begun;
import io.guichet.application.factor.KeepSecondFactors.Held;
import io.guichet.application.factor.KeepSecondFactors.Outcome;
import io.guichet.application.factor.KeepSecondFactors.Wanted;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.FactorGate;
import io.guichet.rest.json.Fields;
import io.guichet.rest.once.WithoutKey;
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

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The caller's second factors. What it answers holds secrets: its answers are kept nowhere. */
@ApplicationScoped
@Path("/me/second-factors")
@Produces("application/json")
public class SecondFactorsResource {

    private final KeepSecondFactors keepSecondFactors;
    private final CurrentCaller currentCaller;

    @Inject
    public SecondFactorsResource(KeepSecondFactors keepSecondFactors, CurrentCaller currentCaller) {
        this.keepSecondFactors = keepSecondFactors;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public SecondFactorsResource() {
        this(null, null);
    }

    @GET
    public SecondFactorsJson show() {
        Held held = keepSecondFactors.show(profile());
        return new SecondFactorsJson(
                held.factors().stream().map(factor -> SecondFactorJson.from(held, factor)).toList(),
                held.codesLeft());
    }

    @POST
    @WithoutKey
    @Consumes("application/json")
    public Response begin(NewSecondFactorJson wanted) {
        return switch (keepSecondFactors.begin(profile(), entrance(), wanted.wanted())) {
            case Begun begun -> begun(begun);
            case Asked asked ->
                    Created.at(
                            "/me/second-factors",
                            new BegunPasskeyJson(
                                    asked.factor().id().toString(),
                                    PasskeyJson.creation(asked.request())));
            case Beginning.TooManyFactors ignored ->
                    Problem.of(409, "too-many-second-factors")
                            .with("most", SecondFactor.MOST)
                            .response();
            case Beginning.WrongPassword ignored -> Problem.of(403, "wrong-password").response();
            case Beginning.TooManyTries ignored -> Problem.of(403, "too-many-passwords").response();
        };
    }

    private static Response begun(Begun begun) {
        return Created.at(
                "/me/second-factors",
                new BegunSecondFactorJson(
                        begun.factor().id().toString(),
                        begun.factor().secret(),
                        begun.uri(),
                        begun.svg()));
    }

    @POST
    @WithoutKey
    @Path("/{id}/confirmation")
    @Consumes("application/json")
    public Response confirm(@PathParam("id") String id, FactorProofJson shown) {
        return answer(
                keepSecondFactors.confirm(profile(), entrance(), Words.id(id), shown.required()));
    }

    /** It takes a last code or signature, which a DELETE has no place for. */
    @POST
    @WithoutKey
    @Path("/{id}/removal")
    @Consumes("application/json")
    public Response remove(@PathParam("id") String id, FactorProofJson shown) {
        return answer(
                keepSecondFactors.remove(profile(), entrance(), Words.id(id), shown.required()));
    }

    @POST
    @WithoutKey
    @Path("/backup-codes")
    @Consumes("application/json")
    public Response newCodes(FactorProofJson shown) {
        return answer(keepSecondFactors.newCodes(profile(), entrance(), shown.required()));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done ->
                    Response.ok(
                                    new BackupCodesJson(
                                            done.codes().stream().map(BackupCode::shown).toList()))
                            .build();
            case Outcome.NoSuchFactor ignored ->
                    Problem.of(404, "no-such-second-factor").response();
            case Outcome.Refused refused -> FactorGate.refusal(refused.why()).response();
        };
    }

    private Entrance entrance() {
        return FactorGate.entranceOf(currentCaller.caller());
    }

    private ProfileId profile() {
        return currentCaller.caller().profile();
    }

    /** What it is, how the caller calls it, and his password if it is his first. */
    public record NewSecondFactorJson(String kind, String name, String password) {

        Wanted wanted() {
            return new Wanted(
                    Words.constantAt(
                            "/kind", FactorKind.class, Fields.or(kind, "totp"), "factor-kind"),
                    required(name, "/name"),
                    Fields.or(password, ""));
        }

        /** Passwords do not stray into logs. */
        @Override
        public String toString() {
            return "NewSecondFactorJson[" + name + "]";
        }
    }

    /** What an authenticator application has to be told, this once. */
    public record BegunSecondFactorJson(String id, String secret, String uri, String qrCode) {}

    /** What a browser has to be told, so that it has a passkey made. */
    public record BegunPasskeyJson(String id, ObjectNode passkey) {}

    /** Codes that stand in for a lost device, told this once; none where none are new. */
    public record BackupCodesJson(List<String> backupCodes) {}

    /** What the caller has confirmed. */
    public record SecondFactorsJson(List<SecondFactorJson> secondFactors, int backupCodesLeft) {}
}
