package io.guichet.rest.access;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.profile.KeepPhone;
import io.guichet.application.profile.KeepPhone.Outcome;
import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.Optional;

/** The number at which staff asks the caller whether it is he who lost his access. */
@ApplicationScoped
@Path("/me/phone")
@Produces("application/json")
public class PhoneResource {

    private final KeepPhone keepPhone;
    private final CurrentCaller currentCaller;

    @Inject
    public PhoneResource(KeepPhone keepPhone, CurrentCaller currentCaller) {
        this.keepPhone = keepPhone;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PhoneResource() {
        this(null, null);
    }

    @GET
    public Response show() {
        return keepPhone.show(profile()).map(PhoneResource::ok).orElseGet(PhoneResource::none);
    }

    @PUT
    @Consumes("application/json")
    public Response change(PhoneRequestJson wanted) {
        String country = Optional.ofNullable(wanted.country()).orElse("");
        String number = required(wanted.number(), "/number");
        return switch (keepPhone.change(new KeepPhone.Command(profile(), number, country))) {
            case Outcome.Kept kept -> ok(kept.phone());
            case Outcome.NoNumber ignored -> Problem.of(422, "invalid-phone-number").response();
        };
    }

    @DELETE
    public Response remove() {
        return keepPhone.remove(profile()) ? Response.noContent().build() : none();
    }

    private ProfileId profile() {
        return currentCaller.caller().profile();
    }

    private static Response ok(Phone phone) {
        return Response.ok(PhoneJson.from(phone)).build();
    }

    private static Response none() {
        return Problem.of(404, "no-phone-number").response();
    }

    /** With {@code +}, or as it is dialled in {@code country}. */
    public record PhoneRequestJson(String number, String country) {}

    /** As E.164 writes it. */
    public record PhoneJson(String number, Instant changedAt) {

        static PhoneJson from(Phone phone) {
            return new PhoneJson(phone.number().value(), phone.changedAt());
        }
    }
}
