package io.guichet.rest.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.handover.HandOverCustomer;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class HandoverResourceTest {

    private static final String PAUL = "{\"email\":\" paul@example.org\"}";
    private static final Handover ASKED =
            Handover.ask(
                    RestApi.ANNA.number(),
                    new ProfileId(UUID.randomUUID()),
                    new EmailAddress("paul@example.org"),
                    Instant.parse("2026-03-01T12:00:00Z"));

    private final RestApi api = new RestApi();
    private HandOverCustomer.Outcome outcome = new HandOverCustomer.Outcome.Asked(ASKED);
    private Optional<Handover> standing = Optional.of(ASKED.confirm());
    private EmailAddress asked;

    HandoverResourceTest() {
        api.with(new HandoverResource(new Handing(), api.caller));
    }

    @Test
    void the_owner_begins_it_with_an_address() {
        Answer answer = asks();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(asked.value()).isEqualTo("paul@example.org");
        assertThat(answer.json().getBoolean("confirmed")).isFalse();
        assertThat(answer.json().getString("expires_at")).isEqualTo("2026-03-08T12:00:00Z");
    }

    @Test
    void it_is_shown_as_long_as_it_stands() {
        Answer shown = api.get("/customer/handover").answer();
        assertThat(shown.json().getString("email")).isEqualTo("paul@example.org");
        assertThat(shown.json().getBoolean("confirmed")).isTrue();

        standing = Optional.empty();
        assertThat(api.get("/customer/handover").answer().refusal())
                .isEqualTo("404 no-such-handover");
    }

    @Test
    void it_is_taken_back() {
        outcome = new HandOverCustomer.Outcome.Cancelled();
        assertThat(api.delete("/customer/handover").answer().status()).isEqualTo(204);
        outcome = new HandOverCustomer.Outcome.NoSuchHandover();
        assertThat(api.delete("/customer/handover").answer().refusal())
                .isEqualTo("404 no-such-handover");
    }

    @Test
    void every_refusal_has_its_answer() {
        outcome = new HandOverCustomer.Outcome.Hindered(List.of(HandoverObstacle.ON_HOLD));
        assertThat(asks().refusal()).isEqualTo("409 handover-hindered");
        assertThat(asks().json().getJsonArray("hindrances").getString(0)).isEqualTo("on_hold");
        outcome = new HandOverCustomer.Outcome.UnderWay(ASKED);
        assertThat(asks().refusal()).isEqualTo("409 handover-under-way");
        assertThat(asks().json().getString("email")).isEqualTo("paul@example.org");
        outcome = new HandOverCustomer.Outcome.NotOwner();
        assertThat(asks().refusal()).isEqualTo("403 owner-acts-himself");
        outcome = new HandOverCustomer.Outcome.OwnAddress();
        assertThat(asks().refusal()).isEqualTo("422 handover-to-oneself");
        outcome = new HandOverCustomer.Outcome.TooMany();
        assertThat(asks().refusal()).isEqualTo("409 mailed-too-often");
        assertThat(api.post("/customer/handover", "{\"email\":\"paul\"}").answer().refusal())
                .isEqualTo("400 invalid-email");
    }

    @Test
    void a_token_with_fewer_rights_hands_nothing_over() {
        assertThat(
                        api.post("/customer/handover", PAUL)
                                .as("scope profile:write")
                                .answer()
                                .refusal())
                .isEqualTo("403 forbidden");
        assertThat(asked).isNull();
    }

    private Answer asks() {
        return api.post("/customer/handover", PAUL).answer();
    }

    private final class Handing implements HandOverCustomer {

        @Override
        public Outcome ask(CustomerNumber customer, ProfileId owner, EmailAddress to) {
            asked = to;
            return outcome;
        }

        @Override
        public Optional<Handover> standing(CustomerNumber customer) {
            return standing;
        }

        @Override
        public Outcome cancel(CustomerNumber customer) {
            return outcome;
        }

        @Override
        public Outcome confirm(String code) {
            return new Outcome.NoSuchLink();
        }
    }
}
