package io.guichet.rest.recovery;

import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.recovery.OpenRecovery;
import io.guichet.application.recovery.RecoverAccess;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.Standing.State;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.recovery.RecoveryJson.RecoveryPhoneJson;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import java.util.Optional;

/** Staff opens, follows and decides cases of people who lost what lets them in. */
@ApplicationScoped
@Path("/recoveries")
@Produces("application/json")
public class RecoveriesResource {

    private final OpenRecovery openRecovery;
    private final RecoverAccess recoverAccess;
    private final CurrentCaller currentCaller;

    @Inject
    public RecoveriesResource(
            OpenRecovery openRecovery, RecoverAccess recoverAccess, CurrentCaller currentCaller) {
        this.openRecovery = openRecovery;
        this.recoverAccess = recoverAccess;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public RecoveriesResource() {
        this(null, null, null);
    }

    @GET
    @StaffOnly
    public ListJson<RecoveryJson> list(@DefaultValue("open") @QueryParam("state") String state) {
        return ListJson.whole(
                openRecovery.list(staff(), Words.constant(State.class, state, "state")).stream()
                        .map(RecoveryJson::from)
                        .toList());
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response open(RecoveryRequestJson wanted) {
        return RecoveryAnswers.opened(openRecovery.open(wanted.toCommand(staff())));
    }

    @GET
    @StaffOnly
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return openRecovery
                .find(staff(), Words.id(id))
                .map(found -> Response.ok(withPhone(found)).build())
                .orElseGet(RecoveryAnswers::noSuchCase);
    }

    private RecoveryJson withPhone(RecoveryCase found) {
        return openRecovery
                .phone(staff(), found.id())
                .map(RecoveryPhoneJson::from)
                .map(RecoveryJson.from(found)::with)
                .orElseGet(() -> RecoveryJson.from(found));
    }

    @POST
    @StaffOnly
    @Path("/{id}/checks")
    @Consumes("application/json")
    public Response note(@PathParam("id") String id, RecoveryLookJson looked) {
        return RecoveryAnswers.of(recoverAccess.note(staff(), Words.id(id), looked.toLooked()));
    }

    @POST
    @StaffOnly
    @Path("/{id}/code")
    public Response sendCode(@PathParam("id") String id) {
        return RecoveryAnswers.of(recoverAccess.sendCode(staff(), Words.id(id)));
    }

    @POST
    @StaffOnly
    @Path("/{id}/code-check")
    @Consumes("application/json")
    public Response takeCode(@PathParam("id") String id, RecoveryCodeJson given) {
        return RecoveryAnswers.of(
                recoverAccess.takeCode(staff(), Words.id(id), required(given.code(), "/code")));
    }

    @PUT
    @StaffOnly
    @Path("/{id}/decision")
    public Response decide(@PathParam("id") String id) {
        return RecoveryAnswers.of(recoverAccess.decide(staff(), Words.id(id)));
    }

    @PUT
    @StaffOnly
    @Path("/{id}/refusal")
    @Consumes("application/json")
    public Response refuse(@PathParam("id") String id, RecoveryRefusalJson refusal) {
        return RecoveryAnswers.of(
                recoverAccess.refuse(staff(), Words.id(id), required(refusal.reason(), "/reason")));
    }

    private ProfileId staff() {
        return currentCaller.caller().profile();
    }

    /** Who lost what; {@code newEmail} where it is the mailbox. */
    public record RecoveryRequestJson(String email, String loss, String newEmail, String reason) {

        OpenRecovery.Command toCommand(ProfileId staff) {
            return new OpenRecovery.Command(
                    staff,
                    parsed(email, "/email", EmailAddress::parse),
                    Words.constantAt("/loss", Loss.class, loss, "loss"),
                    Optional.ofNullable(newEmail).map(EmailAddress::parse),
                    required(reason, "/reason"));
        }
    }

    /** What was looked at, and whether it showed what it had to. */
    public record RecoveryLookJson(String proof, Boolean passed, String note) {

        RecoverAccess.Looked toLooked() {
            return new RecoverAccess.Looked(
                    Words.constantAt("/proof", Proof.class, proof, "proof"),
                    required(passed, "/passed"),
                    required(note, "/note"));
        }
    }

    /** The code as the person gave it back. */
    public record RecoveryCodeJson(String code) {}

    /** Why nothing is done. */
    public record RecoveryRefusalJson(String reason) {}
}
