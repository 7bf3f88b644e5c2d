package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.ReceiveCardEvent.Outcome;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

class CardEventsResourceTest {

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Received();
    private String asked = "";

    CardEventsResourceTest() {
        api.with(
                new CardEventsResource(
                        (body, signature) -> {
                            asked = signature + " " + body;
                            return outcome;
                        }));
    }

    @Test
    void an_event_is_handed_on_as_it_came_with_its_signature() {
        assertThat(event().answer().status()).isEqualTo(204);
        assertThat(asked).isEqualTo("t=1,v1=ab { \"id\": \"evt_é\"}");
    }

    @Test
    void an_event_about_nothing_of_ours_is_accepted_so_that_it_is_not_repeated() {
        outcome = new Outcome.Unknown();

        assertThat(event().answer().status()).isEqualTo(204);
    }

    @Test
    void an_event_that_is_not_authentic_is_refused() {
        outcome = new Outcome.NotAuthentic();

        assertThat(event().answer().refusal()).isEqualTo("401 not-authentic");
        assertThat(event().without("Guichet-Card-Signature").answer().refusal())
                .isEqualTo("401 not-authentic");
    }

    private Asking event() {
        return api.post("/webhooks/card", "{ \"id\": \"evt_é\"}")
                .without("Authorization")
                .without("Idempotency-Key")
                .header("Guichet-Card-Signature", "t=1,v1=ab");
    }
}
