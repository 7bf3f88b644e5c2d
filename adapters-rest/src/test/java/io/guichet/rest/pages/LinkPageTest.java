package io.guichet.rest.pages;

import static io.guichet.rest.shared.RestApi.ANNA;
import static io.guichet.rest.shared.RestApi.ANNAS_PROFILE;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.AuthenticateToken.Outcome.NotValid;
import io.guichet.application.identity.AuthenticateToken.Outcome.SignedIn;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.ConfirmChatLink.Outcome;
import io.guichet.application.identity.query.FindChatLink.LinkState;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.domain.identity.Language;
import io.guichet.rest.identity.OneLink;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class LinkPageTest {

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private final RestApi api = new RestApi();
    private final OneLink link = new OneLink();
    private final LinkPage page = pageAt(api.clock);
    private String cookie = "";

    LinkPageTest() {
        link.state = LinkState.ENDED;
    }

    @Test
    void a_stranger_is_asked_for_a_token() {
        Page shown = show();

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html()).contains("<html lang=\"en\">").contains("Access token");
        assertThat(shown.html()).doesNotContain("<script").doesNotContain("style=");
    }

    @Test
    void a_token_opens_a_session_of_thirty_minutes_that_scripts_and_other_sites_cannot_use() {
        Page signedIn = submit(Map.of("action", "sign-in", "token", " anna "));

        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.location()).contains("/link");
        assertThat(signedIn.cookie().orElseThrow())
                .contains("; Path=/link; Max-Age=1800; HttpOnly; SameSite=Strict; Secure")
                .doesNotContain("anna");
        assertThat(show().html()).contains("Signed in as Anna &lt;b&gt;.");
    }

    @Test
    void a_wrong_token_is_refused() {
        Page refused = submit(Map.of("action", "sign-in", "token", "stolen"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.cookie()).isEmpty();
        assertThat(refused.html())
                .contains("unknown, expired or disabled")
                .doesNotContain("stolen");
    }

    @Test
    void connecting_shows_the_address_that_opens_the_chat_and_waits() {
        signIn();

        assertThat(act("connect").status()).isEqualTo(303);
        link.state = LinkState.AWAITING_CHAT;
        Page shown = show();

        assertThat(shown.html())
                .contains("href=\"https://t.me/guichet_bot?start=Labc\"")
                .contains("Valid until 12:10 UTC")
                .contains("http-equiv=\"refresh\"");
    }

    @Test
    void the_code_is_shown_to_the_browser_that_started_the_link_only() {
        signIn();
        link.state = LinkState.AWAITING_CHAT;

        assertThat(show().html()).doesNotContain("Labc").contains("started elsewhere");
    }

    @Test
    void the_name_of_the_chat_account_is_shown_and_the_person_asked() {
        signIn();
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
        signIn();
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
        signIn();
        link.state = LinkState.LINKED;

        assertThat(act("end").status()).isEqualTo(303);
        assertThat(link.state).isEqualTo(LinkState.ENDED);
        assertThat(act("end").status()).isEqualTo(404);
    }

    @Test
    void every_refusal_of_a_confirmation_is_told() {
        signIn();
        link.state = LinkState.AWAITING_WEB;

        link.confirmation = new Outcome.NotClaimed();
        assertThat(act("confirm").status()).isEqualTo(409);
        link.confirmation = new Outcome.Expired();
        assertThat(act("confirm").html()).contains("The time for this link is over");
        link.confirmation = new Outcome.NoSuchLink();
        assertThat(act("confirm").status()).isEqualTo(404);
    }

    @Test
    void a_form_without_its_token_or_of_another_session_changes_nothing() {
        signIn();
        link.state = LinkState.LINKED;
        String forged = api.installation.publicUrl().toString();

        assertThat(submit(Map.of("action", "end", "link", OneLink.ID.toString())).status())
                .isEqualTo(403);
        assertThat(
                        submit(
                                        Map.of(
                                                "action",
                                                "end",
                                                "link",
                                                OneLink.ID.toString(),
                                                "form",
                                                forged))
                                .status())
                .isEqualTo(403);
        assertThat(link.state).isEqualTo(LinkState.LINKED);
    }

    @Test
    void a_form_that_another_site_sent_is_refused() {
        Page refused = page.submit(visit(), Map.of("action", "sign-in", "token", "anna"), false);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.cookie()).isEmpty();
    }

    @Test
    void a_session_ends_after_its_time_and_by_signing_out() {
        signIn();
        Clock later = Clock.offset(api.clock, Duration.ofMinutes(30));

        assertThat(pageAt(later).show(visit()).html()).contains("Access token");
        assertThat(act("sign-out").cookie().orElseThrow()).contains("Max-Age=0");
        assertThat(act("connect").status()).isEqualTo(403);
    }

    @Test
    void a_session_that_was_tampered_with_is_none() {
        signIn();
        cookie = (cookie.startsWith("M") ? "N" : "M") + cookie.substring(1);

        assertThat(show().html()).contains("Access token");
    }

    @Test
    void what_nobody_can_press_is_not_understood() {
        signIn();

        assertThat(act("dance").status()).isEqualTo(400);
        assertThat(submit(Map.of("action", "end", "link", "'--", "form", formToken())).status())
                .isEqualTo(404);
    }

    @Test
    void the_page_speaks_french_where_it_is_asked_to() {
        Page shown = page.show(new Visit("", Language.FR, "/link?lang=fr", ""));

        assertThat(shown.html())
                .contains("<html lang=\"fr\">")
                .contains("Jeton d&#39;accès")
                .contains("action=\"/link?lang=fr\"")
                .contains("href=\"/link?lang=en\"");
    }

    private void signIn() {
        submit(Map.of("action", "sign-in", "token", "anna"));
    }

    private Page act(String action) {
        String token = formToken();
        return submit(Map.of("action", action, "link", OneLink.ID.toString(), "form", token));
    }

    private String formToken() {
        Matcher form = FORM.matcher(show().html());
        return form.find() ? form.group(1) : "";
    }

    private Page show() {
        return page.show(visit());
    }

    private Page submit(Map<String, String> form) {
        Page answer = page.submit(visit(), form, true);
        answer.cookie()
                .ifPresent(
                        line -> cookie = line.substring(line.indexOf('=') + 1, line.indexOf(';')));
        return answer;
    }

    private Visit visit() {
        return new Visit(cookie, Language.EN, "/link", "");
    }

    private LinkPage pageAt(Clock clock) {
        Sessions sessions = new Sessions(api.installation, clock);
        LinkView view =
                new LinkView(
                        link,
                        profile ->
                                Optional.of(
                                        new ProfileDetails(
                                                profile,
                                                "Anna <b>",
                                                "anna@example.org",
                                                Language.FR,
                                                List.of(ANNA))),
                        api.installation,
                        sessions);
        return new LinkPage(
                command ->
                        command.token().equals("anna")
                                ? new SignedIn(
                                        new Caller(
                                                ANNAS_PROFILE,
                                                "Anna",
                                                Language.FR,
                                                Caller.Role.CUSTOMER))
                                : new NotValid(),
                link,
                link,
                link,
                view,
                sessions);
    }
}
