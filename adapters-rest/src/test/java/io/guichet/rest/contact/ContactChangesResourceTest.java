package io.guichet.rest.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.contact.ChangeContact;
import io.guichet.application.contact.ChangeContact.Outcome;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ContactChangesResourceTest {

    private static final String PATH = "/customer/contact-changes";
    private static final String PAUL = "{\"contact\":\"billing\",\"email\":\"paul@example.org\"}";
    private static final ContactChange ASKED =
            ContactChange.ask(
                    RestApi.ANNA.number(),
                    Bundle.BILLING,
                    new ProfileId(UUID.randomUUID()),
                    Optional.empty(),
                    new EmailAddress("paul@example.org"),
                    Instant.parse("2026-03-01T12:00:00Z"));

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Asked(ASKED);
    private ChangeContact.Command asked;
    private UUID cancelled;

    ContactChangesResourceTest() {
        api.with(new ContactChangesResource(new Changing(), api.caller));
    }

    @Test
    void it_begins_with_a_contact_and_an_address() {
        Answer answer = asks();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(asked.contact()).isEqualTo(Bundle.BILLING);
        assertThat(asked.to().value()).isEqualTo("paul@example.org");
        assertThat(answer.json().getString("contact")).isEqualTo("billing");
        assertThat(answer.json().getBoolean("confirmed")).isFalse();
        assertThat(answer.json().getString("expires_at")).isEqualTo("2026-03-08T12:00:00Z");
    }

    @Test
    void those_that_stand_are_listed() {
        Answer shown = api.get(PATH).answer();

        assertThat(shown.json().getJsonArray("data").getJsonObject(0).getString("id"))
                .isEqualTo(ASKED.id().toString());
    }

    @Test
    void one_is_taken_back() {
        outcome = new Outcome.Cancelled();
        assertThat(api.delete(PATH + "/" + ASKED.id()).answer().status()).isEqualTo(204);
        assertThat(cancelled).isEqualTo(ASKED.id());
        outcome = new Outcome.NoSuchChange();
        assertThat(api.delete(PATH + "/" + ASKED.id()).answer().refusal())
                .isEqualTo("404 no-such-contact-change");
        assertThat(api.delete(PATH + "/none").answer().refusal()).isEqualTo("400 invalid-id");
    }

    @Test
    void every_refusal_has_its_answer() {
        outcome = new Outcome.Hindered(List.of(HandoverObstacle.UNPAID));
        assertThat(asks().refusal()).isEqualTo("409 contact-change-hindered");
        assertThat(asks().json().getJsonArray("hindrances").getString(0)).isEqualTo("unpaid");
        outcome = new Outcome.UnderWay(ASKED);
        assertThat(asks().refusal()).isEqualTo("409 contact-change-under-way");
        assertThat(asks().json().getString("email")).isEqualTo("paul@example.org");
        outcome = new Outcome.NotHis();
        assertThat(asks().refusal()).isEqualTo("403 contact-not-yours");
        outcome = new Outcome.Already();
        assertThat(asks().refusal()).isEqualTo("422 contact-already");
        outcome = new Outcome.Several();
        assertThat(asks().refusal()).isEqualTo("409 contact-of-several");
        outcome = new Outcome.TooMany();
        assertThat(asks().refusal()).isEqualTo("409 mailed-too-often");
        String owner = PAUL.replace("billing", "owner");
        assertThat(api.post(PATH, owner).answer().refusal()).isEqualTo("400 invalid-contact");
    }

    @Test
    void a_token_with_fewer_rights_changes_no_contact() {
        assertThat(api.post(PATH, PAUL).as("scope profile:write").answer().refusal())
                .isEqualTo("403 forbidden");
        assertThat(asked).isNull();
    }

    private Answer asks() {
        return api.post(PATH, PAUL).answer();
    }

    private final class Changing implements ChangeContact {

        @Override
        public Outcome ask(Command command) {
            asked = command;
            return outcome;
        }

        @Override
        public List<ContactChange> standing(CustomerNumber customer, ProfileId who) {
            return List.of(ASKED);
        }

        @Override
        public Outcome cancel(CustomerNumber customer, ProfileId who, UUID change) {
            cancelled = change;
            return outcome;
        }
    }
}
