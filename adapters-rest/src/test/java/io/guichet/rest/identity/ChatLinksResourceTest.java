package io.guichet.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.ConfirmChatLink.Outcome;
import io.guichet.application.identity.query.FindChatLink.LinkState;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class ChatLinksResourceTest {

    private static final String LINK = "/chat-links/" + OneLink.ID;

    private final RestApi api = new RestApi();
    private final OneLink link = new OneLink();

    ChatLinksResourceTest() {
        api.with(new ChatLinksResource(link, link, link, link, api.installation, api.caller));
    }

    @Test
    void a_link_starts_with_a_code_and_an_address_that_opens_the_chat() {
        Answer answer = api.post("/chat-links", "").answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1" + LINK);
        assertThat(answer.json().getString("code")).isEqualTo("abc");
        assertThat(answer.json().getString("url")).isEqualTo("https://t.me/guichet_bot?start=Labc");
        assertThat(answer.json().getString("expires_at")).isEqualTo("2026-03-01T12:10:00Z");
    }

    @Test
    void links_are_listed_and_shown() {
        assertThat(api.get("/chat-links").answer().json().getJsonArray("data")).hasSize(1);
        assertThat(api.get(LINK).answer().json().getString("state")).isEqualTo("awaiting_chat");
        assertThat(api.get(LINK).answer().json().isNull("chat_name")).isTrue();
        assertThat(api.get("/chat-links/" + new UUID(0, 1)).answer().refusal())
                .isEqualTo("404 no-such-chat-link");
    }

    @Test
    void a_confirmed_link_holds() {
        Answer answer = confirm();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("state")).isEqualTo("linked");
    }

    @Test
    void the_other_side_may_still_have_to_confirm() {
        link.confirmation = new Outcome.AwaitingOtherSide();

        assertThat(confirm().json().getString("state")).isEqualTo("awaiting_chat");
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.NotClaimed(), "409 chat-link-not-claimed");
        assertRefused(new Outcome.Expired(), "409 chat-link-expired");
        assertRefused(new Outcome.NoSuchLink(), "404 no-such-chat-link");
    }

    @Test
    void a_link_can_be_ended_once() {
        assertThat(api.delete(LINK).answer().status()).isEqualTo(204);
        assertThat(api.delete(LINK).answer().refusal()).isEqualTo("404 no-such-chat-link");
        assertThat(link.state).isEqualTo(LinkState.ENDED);
    }

    @Test
    void the_link_of_somebody_else_does_not_exist() {
        assertThat(api.get(LINK).as("boris").answer().refusal()).isEqualTo("404 no-such-chat-link");
        assertThat(api.delete(LINK).as("boris").answer().refusal())
                .isEqualTo("404 no-such-chat-link");
        assertThat(link.state).isEqualTo(LinkState.AWAITING_CHAT);
    }

    private void assertRefused(Outcome outcome, String refusal) {
        link.confirmation = outcome;
        assertThat(confirm().refusal()).isEqualTo(refusal);
    }

    private Answer confirm() {
        return api.post(LINK + "/confirmation", "").without("Idempotency-Key").answer();
    }
}
