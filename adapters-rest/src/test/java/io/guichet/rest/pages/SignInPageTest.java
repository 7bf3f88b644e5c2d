package io.guichet.rest.pages;

import static io.guichet.rest.pages.Browser.EMAIL;
import static io.guichet.testing.session.SignInDesk.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class SignInPageTest {

    private static final String SESSION = "__Host-guichet_session";

    private final Browser browser = new Browser(with -> List.of());
    private final Profile anna = browser.desk.somebody(EMAIL);

    @Test
    void the_page_asks_for_e_mail_and_password_without_scripts() {
        Page shown = browser.speaking(Language.FR).opens("/sign-in");

        assertThat(shown.html())
                .contains("<html lang=\"fr\">")
                .contains("<label for=\"email\">Adresse e-mail</label>")
                .contains("autocomplete=\"current-password\"")
                .doesNotContain("<script")
                .doesNotContain("style=");
    }

    @Test
    void whoever_asked_for_a_language_is_sent_on_in_it() {
        Page elsewhere = browser.opens("/account").in(Language.FR);

        assertThat(elsewhere.location()).contains("/sign-in?next=/account&lang=fr");
        assertThat(Page.seeOther("/account").in(Language.EN).location())
                .contains("/account?lang=en");
    }

    @Test
    void a_session_cannot_be_reached_by_scripts_and_other_sites() {
        Page signedIn = browser.signsIn(EMAIL, PASSWORD);

        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.location()).contains("/account");
        assertThat(signedIn.cookies())
                .singleElement()
                .asString()
                .startsWith(SESSION + "=")
                .endsWith("; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure");
        assertThat(browser.opens("/account").html()).contains("Signed in as Anna Petit.");
    }

    @Test
    void a_wrong_password_and_an_unknown_e_mail_are_answered_alike() {
        Page wrong = browser.signsIn(EMAIL, "a wrong password");
        Page unknown = browser.signsIn("no@example.org", "a wrong password");

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.cookies()).isEmpty();
        assertThat(wrong.html()).doesNotContain("a wrong password").contains("role=\"status\"");
        assertThat(unknown.html().replace("no@example.org", EMAIL)).isEqualTo(wrong.html());
        assertThat(unknown.status()).isEqualTo(wrong.status());
    }

    @Test
    void a_session_that_was_there_before_is_not_the_one_after() {
        browser.jar().put(SESSION, "chosen-by-the-attacker");
        browser.signsIn(EMAIL, PASSWORD);
        String first = browser.jar().get(SESSION);
        browser.jar().put("x", "y");
        browser.signsIn(EMAIL, PASSWORD);

        assertThat(first).isNotEqualTo("chosen-by-the-attacker").hasSizeGreaterThan(42);
        Browser other = browser;
        other.jar().put(SESSION, "chosen-by-the-attacker");
        assertThat(other.opens("/account").location()).contains("/sign-in?next=/account");
    }

    @Test
    void whoever_signs_in_again_leaves_no_session_behind() {
        browser.signsIn(EMAIL, PASSWORD);
        Page form = browser.opens("/sessions");
        Map<String, String> fields =
                Map.of("form", Browser.tokenOn(form), "email", EMAIL, "password", PASSWORD);

        browser.sends("/sign-in", new Pages.Sent(fields, "same-origin", "", ""));

        assertThat(browser.desk.keepSessions().list(anna.id())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "javascript:x",
                "/invitation?code=abcdefghij0123456789&x=//evil.example",
                "/invitation?code=abcdefghij\r\nSet-Cookie: a=b",
                "/invitation?code=..//evil.example",
                "https://evil.example/invitation?code=abcdefghij0123456789"
            })
    void nobody_is_led_out_of_here(String next) {
        Page signedIn =
                browser.presses(
                        "/sign-in",
                        "sign-in",
                        Map.of("email", EMAIL, "password", PASSWORD, "next", next));

        assertThat(signedIn.location()).contains("/account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invitation", "/handover", "/contact"})
    void whoever_was_written_to_comes_back_to_his_link(String page) {
        String back = page + "?code=abcdefghij0123456789_-";
        Map<String, String> fields = Map.of("email", EMAIL, "password", PASSWORD, "next", back);

        assertThat(browser.presses("/sign-in", "sign-in", fields).location()).contains(back);
        browser.jar().clear();
        browser.desk.needsSecondFactor(anna);
        assertThat(browser.presses("/sign-in", "sign-in", fields).location())
                .contains("/sign-in/factor?next=" + page + "%3Fcode%3Dabcdefghij0123456789_-");
    }

    @Test
    void links_keep_the_language_that_was_asked_for() {
        assertThat(browser.opens("/sign-in").html()).contains("href=\"/password/forgotten\"");
        Page shown = browser.speaking(Language.FR).asking().opens("/sign-in");

        assertThat(shown.html())
                .contains("href=\"/password/forgotten?lang=fr\"")
                .contains("href=\"/?lang=fr\"")
                .contains("action=\"/sign-in?lang=fr\"");
    }

    @Test
    void a_form_of_another_site_or_another_browser_is_refused() {
        String token = Browser.tokenOn(browser.opens("/sign-in"));
        Map<String, String> fields = Map.of("form", token, "email", EMAIL, "password", PASSWORD);
        Browser other = new Browser(with -> List.of());

        assertThat(sent(browser, fields, "cross-site", "").status()).isEqualTo(403);
        assertThat(sent(browser, fields, "", "https://evil.example").status()).isEqualTo(403);
        assertThat(sent(browser, fields, "cross-site", "null").status()).isEqualTo(403);
        assertThat(sent(browser, fields, "", "null").status()).isEqualTo(403);
        assertThat(sent(other, fields, "", "").status()).isEqualTo(403);
        assertThat(sent(browser, Map.of("email", EMAIL, "password", PASSWORD), "", "").status())
                .isEqualTo(403);
        assertThat(browser.desk.keepSessions().list(anna.id())).isEmpty();
    }

    private static Page sent(Browser from, Map<String, String> fields, String site, String origin) {
        return from.sends("/sign-in", new Pages.Sent(fields, site, origin, "guichet.example"));
    }

    @Test
    void one_address_sends_so_many_forms_a_minute() {
        Browser hasty = new Browser(new RequestLimits(2, 0, 0), with -> List.of());

        assertThat(hasty.signsIn("a@example.org", "x").status()).isEqualTo(403);
        assertThat(hasty.signsIn("b@example.org", "x").status()).isEqualTo(403);
        assertThat(hasty.signsIn("c@example.org", "x").status()).isEqualTo(429);
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        browser.signsIn(EMAIL, PASSWORD);
        String stolen = browser.jar().get(SESSION);

        browser.presses("/account", "sign-out", Map.of());

        assertThat(browser.jar()).doesNotContainKey(SESSION);
        browser.jar().put(SESSION, stolen);
        assertThat(browser.opens("/account").status()).isEqualTo(303);
    }

    @Test
    void somebody_sees_where_he_is_signed_in_and_ends_it() {
        browser.desk.signsIn(EMAIL, PASSWORD);
        browser.signsIn(EMAIL, PASSWORD);

        assertThat(browser.opens("/sessions").html())
                .contains("192.0.2.7")
                .contains("where you are now");
        browser.presses("/sessions", "end-others", Map.of());
        assertThat(browser.desk.keepSessions().list(anna.id())).hasSize(1);
        assertThat(browser.presses("/sessions", "end", Map.of("about", "'--")).status())
                .isEqualTo(404);
        assertThat(browser.presses("/sessions", "dance", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void a_password_alone_opens_nothing_where_a_second_factor_is_needed() {
        browser.desk.needsSecondFactor(anna);

        assertThat(browser.signsIn(EMAIL, PASSWORD).location())
                .contains("/sign-in/factor?next=/account");
        assertThat(browser.opens("/account").location()).contains("/sign-in?next=/account");
    }

    @Test
    void what_is_refused_on_a_page_is_written_down() {
        browser.signsIn(EMAIL, PASSWORD);

        browser.presses("/sessions", "end", Map.of("about", "'--"));

        AuditEntry entry =
                browser.desk
                        .stores()
                        .audit()
                        .entries("profile/" + anna.id().value(), 0, 10)
                        .getLast()
                        .entry();
        assertThat(entry.act().what()).isEqualTo("page /sessions end");
        assertThat(entry.result()).isEqualTo("refused: 404");
    }
}
