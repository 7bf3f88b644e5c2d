package io.guichet.rest.pages;

import static io.guichet.rest.pages.Browser.EMAIL;
import static io.guichet.testing.session.SignInDesk.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.session.WebSession;
import io.guichet.testing.profile.ProfileDesk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every page, against other sites, hostile fields and whoever guesses at links. */
class AttackedPagesTest {

    private static final String HOSTILE = "\"'><script>alert(1)</script><b onx=\"";
    private static final String HALF_WAY = "/sign-in/factor";
    private static final List<String> FIELDS =
            List.of(
                    "about",
                    "action",
                    "after",
                    "c",
                    "code",
                    "email",
                    "factor-code",
                    "factor-name",
                    "lang",
                    "name",
                    "next",
                    "old",
                    "password",
                    "reason",
                    "token-name",
                    "when");

    private final Browser browser = new Browser(AllPages::of);
    private final ProfileDesk profiles = new ProfileDesk(browser.desk);

    @Test
    void no_page_takes_a_form_of_another_site_or_without_its_token() {
        browser.signedIn();
        String token = Browser.tokenOn(browser.opens("/account"));

        AllPages.paths()
                .filter(path -> !path.equals(HALF_WAY))
                .forEach(path -> takesNothingForeign(path, token));
        assertThat(browser.desk.keepSessions().list(browser.anna())).hasSize(1);

        browser.desk.needsSecondFactor(
                browser.desk.stores().profiles().find(browser.anna()).orElseThrow());
        browser.jar().clear();
        browser.signsIn(EMAIL, PASSWORD);
        takesNothingForeign(HALF_WAY, Browser.tokenOn(browser.opens(HALF_WAY)));
    }

    private void takesNothingForeign(String path, String token) {
        assertThat(send(path, Map.of("form", token), "cross-site").status())
                .as(path)
                .isEqualTo(403);
        assertThat(send(path, Map.of("form", "x"), "same-origin").status()).as(path).isEqualTo(403);
        assertThat(send(path, Map.of(), "same-origin").status()).as(path).isEqualTo(403);
    }

    @Test
    void nothing_that_was_sent_becomes_markup_or_a_way_out() {
        browser.signedIn();
        Map<String, String> hostile = new HashMap<>();
        FIELDS.forEach(field -> hostile.put(field, HOSTILE));

        AllPages.paths()
                .forEach(
                        path -> {
                            String token = Browser.tokenOn(browser.opens("/account"));
                            Map<String, String> sent = new HashMap<>(hostile);
                            sent.put("form", token);
                            for (Page answer :
                                    List.of(
                                            browser.opens(path, hostile),
                                            send(path, sent, "same-origin"))) {
                                assertThat(answer.html())
                                        .as(path)
                                        .doesNotContain("<script", "<b onx");
                                assertThat(answer.location().orElse("/"))
                                        .as(path)
                                        .startsWith("/")
                                        .doesNotContain("<", "\"");
                            }
                            browser.signsIn(EMAIL, PASSWORD);
                        });
    }

    @Test
    void what_a_browser_calls_itself_is_one_line_and_a_text() {
        browser.signedIn();
        WebSession.Origin hostile =
                new WebSession.Origin(
                        "192.0.2.9", HOSTILE + "\r\nSet-Cookie: a=b" + "x".repeat(999));
        browser.desk.signsIn(EMAIL, PASSWORD, hostile);

        assertThat(hostile.agent()).doesNotContain("\r", "\n").hasSizeLessThanOrEqualTo(200);
        assertThat(browser.opens("/sessions").html())
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void whoever_signs_up_is_what_he_may_be_whatever_else_he_sends() {
        browser.presses("/sign-up", "sign-up", Map.of("email", "nora@example.org"));
        Map<String, String> fields = new HashMap<>();
        fields.put("code", profiles.code());
        fields.put("name", "Nora Neu");
        fields.put("password", "green boat on the river");
        fields.put("role", "STAFF");
        fields.put("staffRoles", "ADMINISTRATOR");
        fields.put("email", "boss@example.org");
        fields.put("id", "00000000-0000-0000-0000-000000000001");

        browser.presses("/sign-up/confirm", "confirm", fields);

        Profile nora =
                browser.desk.stores().profiles().findByEmail("nora@example.org").orElseThrow();
        assertThat(nora.role()).isEqualTo(Role.CUSTOMER);
        assertThat(nora.staffRoles()).isEmpty();
        assertThat(browser.desk.stores().profiles().findByEmail("boss@example.org")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/password/new",
                "/e-mail/consent",
                "/e-mail/proof",
                "/sign-up/confirm",
                "/deletion/confirm",
                "/handover/confirm",
                "/recovery/stop"
            })
    void whoever_guesses_at_links_is_stopped_and_learns_nothing(String path) {
        Browser guesser = new Browser(new RequestLimits(3, 0, 0), AllPages::of);
        String token = Browser.tokenOn(guesser.opens("/sign-in"));
        Map<String, String> form = new HashMap<>();
        form.put("form", token);
        form.put("name", "Eve");
        form.put("password", "green boat on the river");

        for (int guess = 0; guess < 3; guess++) {
            form.put("code", "guessedguessedguessed" + guess);
            assertThat(sent(guesser, path, form).status()).isEqualTo(410);
        }
        assertThat(sent(guesser, path, form).status()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invitation", "/handover", "/contact"})
    void whoever_guesses_at_what_others_were_offered_is_stopped_and_learns_nothing(String path) {
        Browser guesser = new Browser(new RequestLimits(3, 0, 0), AllPages::of);
        String token = Browser.tokenOn(guesser.opens("/sign-in"));
        for (String action : List.of("join", "accept", "refuse")) {
            Map<String, String> form =
                    Map.of(
                            "form",
                            token,
                            "action",
                            action,
                            "code",
                            "guessedguessedguessed",
                            "name",
                            "Eve",
                            "password",
                            "green boat on the river");
            assertThat(sent(guesser, path, form).status()).as(action).isIn(400, 410);
        }
        assertThat(sent(guesser, path, Map.of("form", token)).status()).isEqualTo(429);
    }

    private Page send(String path, Map<String, String> fields, String site) {
        return browser.sends(path, new Pages.Sent(fields, site, "", "guichet.example"));
    }

    private static Page sent(Browser from, String path, Map<String, String> fields) {
        return from.sends(path, new Pages.Sent(fields, "same-origin", "", "guichet.example"));
    }
}
