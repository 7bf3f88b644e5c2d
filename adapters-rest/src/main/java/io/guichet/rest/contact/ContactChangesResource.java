package io.guichet.rest.contact;

import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.contact.ChangeContact;
import io.guichet.application.contact.ChangeContact.Outcome;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.Instant;

/** Whoever may begins to change a contact, and takes it back; a page confirms it. */
@ApplicationScoped
@Path("/customer/contact-changes")
@Produces("application/json")
public class ContactChangesResource {

    private static final String HERE = "/customer/contact-changes/";

    private final ChangeContact changeContact;
    private final CurrentCaller currentCaller;

    @Inject
    public ContactChangesResource(ChangeContact changeContact, CurrentCaller currentCaller) {
        this.changeContact = changeContact;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ContactChangesResource() {
        this(null, null);
    }

    @GET
    public ListJson<ContactChangeJson> list() {
        return ListJson.whole(
                changeContact
                        .standing(currentCaller.number(), currentCaller.caller().profile())
                        .stream()
                        .map(ContactChangeJson::from)
                        .toList());
    }

    /** Asked again, it mails again: it takes no key. */
    @POST
    @WithoutKey
    @Consumes("application/json")
    public Response ask(ContactChangeRequestJson wanted) {
        return answer(
                changeContact.ask(
                        new ChangeContact.Command(
                                currentCaller.number(),
                                currentCaller.caller().profile(),
                                Words.constantAt(
                                        "/contact", Bundle.class, wanted.contact(), "contact"),
                                parsed(wanted.email(), "/email", EmailAddress::parse))));
    }

    @DELETE
    @Path("/{id}")
    public Response cancel(@PathParam("id") String id) {
        return answer(
                changeContact.cancel(
                        currentCaller.number(), currentCaller.caller().profile(), Words.id(id)));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Asked(ContactChange change) ->
                    Created.at(HERE + change.id(), ContactChangeJson.from(change));
            case Outcome.Cancelled ignored -> Response.noContent().build();
            case Outcome.Hindered hindered ->
                    Problem.of(409, "contact-change-hindered")
                            .with(
                                    "hindrances",
                                    hindered.obstacles().stream().map(Words::of).toList())
                            .response();
            case Outcome.UnderWay(ContactChange other) ->
                    Problem.of(409, "contact-change-under-way")
                            .with("email", other.to().value())
                            .with("id", other.id().toString())
                            .response();
            case Outcome.NotHis ignored -> Problem.of(403, "contact-not-yours").response();
            case Outcome.Already ignored -> Problem.of(422, "contact-already").response();
            case Outcome.Several ignored -> Problem.of(409, "contact-of-several").response();
            case Outcome.TooMany ignored -> Problem.of(409, "mailed-too-often").response();
            case Outcome.NoSuchChange ignored ->
                    Problem.of(404, "no-such-contact-change").response();
        };
    }

    /** Which contact, and the address of whoever is to be it. */
    public record ContactChangeRequestJson(String contact, String email) {}

    /** A change that stands. */
    public record ContactChangeJson(
            String id,
            String contact,
            String email,
            boolean confirmed,
            Instant askedAt,
            Instant expiresAt) {

        static ContactChangeJson from(ContactChange change) {
            return new ContactChangeJson(
                    change.id().toString(),
                    Words.of(change.contact()),
                    change.to().value(),
                    change.confirmed(),
                    change.askedAt(),
                    change.expiresAt());
        }
    }
}
