package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.ConfirmChatLink.Outcome;
import io.guichet.application.identity.query.FindChatLink.LinkState;
import io.guichet.domain.identity.Language;
import io.guichet.rest.identity.OneLink;
import io.guichet.rest.shared.RestApi;
import io.guichet.testing.session.SignInDesk;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class LinkPageTest {

    private final OneLink link = new OneLink();
    private final Browser browser = new Browser(with -> List.of(page(with.cookies))).signedIn();

    LinkPageTest() {
        link.state = LinkState.ENDED;
        link.owner = browser.anna();
    }

    @Test
    void a_stranger_has_to_sign_in_first() {
        Browser stranger = new Browser(with -> List.of(page(with.cookies)));

        assertThat(stranger.opens("/link").location()).contains("/sign-in?next=/link");
    }

    @Test
    void connecting_shows_the_address_that_opens_the_chat_and_waits() {
        assertThat(act("connect").status()).isEqualTo(303);
        link.state = LinkState.AWAITING_CHAT;
        Page shown = show();

        assertThat(shown.html())
                .contains("href=\"https://t.me/guichet_bot?start=Labc\"")
                .contains("Valid until 1 March 2026 12:10 UTC")
                .contains("http-equiv=\"refresh\"")
                .doesNotContain("<script")
                .doesNotContain("style=");
    }

    @Test
    void the_code_is_shown_to_the_session_that_started_the_link_only() {
        act("connect");
        link.state = LinkState.AWAITING_CHAT;
        browser.presses("/account", "sign-out", Map.of());
        browser.signsIn(Browser.EMAIL, SignInDesk.PASSWORD);

        assertThat(show().html()).doesNotContain("Labc").contains("started elsewhere");
    }

    @Test
    void the_name_of_the_chat_account_is_shown_and_the_person_asked() {
        link.state = LinkState.AWAITING_CONFIRMATIONS;
        link.chatName = "Zoé <i>";

        Page asked = show();
        assertThat(asked.html()).contains("“Zoé &lt;i&gt;” wants to be connected");
        assertThat(asked.html()).doesNotContain("refresh");

        act("confirm");
        assertThat(show().html()).contains("Connected: Zoé &lt;i&gt;").contains("Disconnect");
    }

    @Test
    void when_only_the_chat_is_missing_the_page_says_so_and_waits() {
        link.state = LinkState.AWAITING_CONFIRMATIONS;
        link.chatName = "Zoé";
        link.confirmation = new Outcome.AwaitingOtherSide();

        act("confirm");

        assertThat(show().html())
                .contains("Now confirm in the chat as “Zoé”")
                .contains("http-equiv=\"refresh\"");
    }

    @Test
    void a_link_can_be_refused_or_ended() {
        link.state = LinkState.LINKED;

        assertThat(act("end").status()).isEqualTo(303);
        assertThat(link.state).isEqualTo(LinkState.ENDED);
        assertThat(act("end").status()).isEqualTo(404);
    }

    @Test
    void every_refusal_of_a_confirmation_is_told() {
        link.state = LinkState.AWAITING_WEB;

        link.confirmation = new Outcome.NotClaimed();
        assertThat(act("confirm").status()).isEqualTo(409);
        link.confirmation = new Outcome.Expired();
        assertThat(act("confirm").html()).contains("The time for this link is over");
        link.confirmation = new Outcome.NoSuchLink();
        assertThat(act("confirm").status()).isEqualTo(404);
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        link.state = LinkState.LINKED;
        Map<String, String> forged =
                Map.of("action", "end", "about", OneLink.ID.toString(), "form", "forged");

        assertThat(browser.sends("/link", new Pages.Sent(forged, "", "", "")).status())
                .isEqualTo(403);
        assertThat(link.state).isEqualTo(LinkState.LINKED);
    }

    @Test
    void what_nobody_can_press_is_not_understood() {
        assertThat(act("dance").status()).isEqualTo(400);
        assertThat(browser.presses("/link", "end", Map.of("about", "'--")).status()).isEqualTo(404);
    }

    @Test
    void the_page_speaks_french_where_it_is_asked_to() {
        assertThat(browser.speaking(Language.FR).opens("/link").html())
                .contains("<html lang=\"fr\">")
                .contains("Connecter Telegram")
                .contains("href=\"/link?lang=en\"");
    }

    private Page act(String action) {
        return browser.presses("/link", action, Map.of("about", OneLink.ID.toString()));
    }

    private Page show() {
        return browser.opens("/link");
    }

    private LinkPage page(PageCookies cookies) {
        var installation = new RestApi().installation;
        return new LinkPage(
                link, link, link, new LinkView(link, installation), cookies, installation);
    }
}
