package io.guichet.rest.pages;

import static io.guichet.rest.pages.Browser.EMAIL;
import static io.guichet.testing.session.SignInDesk.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Language;
import io.guichet.testing.profile.ProfileDesk;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class PersonPagesTest {

    private static final String FRESH = "green boat on the river";

    private final Browser browser = new Browser(PersonPagesTest::pages);
    private final ProfileDesk profiles = new ProfileDesk(browser.desk);

    @Test
    void a_stranger_signs_up_and_signs_in() {
        Page asked = browser.presses("/sign-up", "sign-up", Map.of("email", "nora@example.org"));
        assertThat(asked.html()).contains("Look into your mailbox");

        String code = profiles.code();
        Page form = browser.opens("/sign-up/confirm", Map.of("code", code));
        assertThat(form.html())
                .contains("aria-describedby=\"password-hint\"")
                .contains("/sign-up/confirm?code=" + code + "&amp;lang=fr")
                .doesNotContain("<script");
        assertThat(confirm(code, "short").html()).contains("at least 12 characters");
        assertThat(confirm(code, FRESH).html()).contains("is open");
        assertThat(confirm(code, FRESH).status()).isEqualTo(410);
        assertThat(browser.signsIn("nora@example.org", FRESH).status()).isEqualTo(303);
    }

    private Page confirm(String code, String password) {
        return browser.presses(
                "/sign-up/confirm",
                "confirm",
                Map.of("code", code, "name", "Nora <b>", "password", password));
    }

    @Test
    void whoever_asks_learns_nothing_of_who_has_a_profile() {
        browser.desk.somebody(EMAIL);

        for (String path : List.of("/sign-up", "/password/forgotten")) {
            Page known = browser.presses(path, "go", Map.of("email", EMAIL));
            Page unknown = browser.presses(path, "go", Map.of("email", "no@example.org"));
            assertThat(unknown.html()).isEqualTo(known.html());
            assertThat(unknown.status()).isEqualTo(known.status());
        }
        assertThat(browser.presses("/sign-up", "go", Map.of("email", "a@b\r\nBcc: c")).status())
                .isEqualTo(422);
    }

    @Test
    void a_link_that_is_only_looked_at_stays_good() {
        browser.desk.somebody(EMAIL);
        browser.presses("/password/forgotten", "go", Map.of("email", EMAIL));
        Map<String, String> link = Map.of("code", profiles.code());

        assertThat(browser.opens("/password/new", link).status()).isEqualTo(200);
        assertThat(browser.opens("/password/new", link).status()).isEqualTo(200);
        assertThat(browser.opens("/password/new", link).html())
                .contains("type=\"checkbox\"", "<label for=\"everything\">");
        Map<String, String> chosen =
                Map.of("code", profiles.code(), "password", FRESH, "everything", "yes");
        assertThat(browser.presses("/password/new", "set", chosen).html()).contains("is set");
        assertThat(browser.presses("/password/new", "set", chosen).status()).isEqualTo(410);
        assertThat(browser.opens("/password/new", Map.of("code", "\"><script>")).html())
                .doesNotContain("<script");
    }

    @Test
    void whoever_changes_his_password_signs_in_again() {
        browser.signedIn();

        Page wrong =
                browser.presses("/password", "change", Map.of("old", FRESH, "password", FRESH));
        assertThat(wrong.status()).isEqualTo(403);
        Page changed =
                browser.presses("/password", "change", Map.of("old", PASSWORD, "password", FRESH));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(browser.opens("/account").status()).isEqualTo(303);
    }

    @Test
    void what_is_wrong_is_said_of_the_field_that_it_is_about() {
        browser.signedIn();
        String wrong = "aria-invalid=\"true\" aria-describedby=\"notice";

        assertThat(browser.opens("/password").html()).doesNotContain("aria-invalid");
        String old = changes(FRESH, FRESH);
        assertThat(old).contains("id=\"notice\">This is not your password.");
        assertThat(old.split(wrong)).hasSize(2);
        assertThat(field("old", old)).contains(wrong);
        String next = changes(PASSWORD, "short");
        assertThat(next.split(wrong)).hasSize(2);
        assertThat(field("password", next)).contains(wrong + " password-hint\"");
    }

    private String changes(String old, String password) {
        Map<String, String> filled = Map.of("old", old, "password", password);
        return browser.presses("/password", "change", filled).html();
    }

    private static String field(String name, String html) {
        String from = html.substring(html.indexOf("<input id=\"" + name + "\""));
        return from.substring(0, from.indexOf('>'));
    }

    @Test
    void what_is_there_and_what_takes_its_place_are_called_differently() {
        browser.signedIn();

        assertThat(browser.opens("/password").html())
                .contains("<label for=\"old\">Your present password</label>")
                .contains("<label for=\"password\">Your new password</label>");
        assertThat(browser.opens("/e-mail").html())
                .contains("<label for=\"email\">Your new e-mail address</label>")
                .contains("<label for=\"password\">Your present password</label>");
    }

    @Test
    void an_e_mail_is_changed_by_two_links() {
        browser.signedIn();
        Map<String, String> wanted = Map.of("email", "new@example.org", "password", PASSWORD);

        assertThat(browser.presses("/e-mail", "change", wanted).html())
                .contains("mailbox of your present address");
        assertThat(
                        browser.presses(
                                        "/e-mail/consent",
                                        "confirm",
                                        Map.of("code", profiles.code()))
                                .status())
                .isEqualTo(200);
        assertThat(
                        browser.presses("/e-mail/proof", "confirm", Map.of("code", profiles.code()))
                                .html())
                .contains("The address is changed");
        assertThat(browser.opens("/account").status()).isEqualTo(303);
        assertThat(browser.signsIn("new@example.org", PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void the_pages_speak_french() {
        assertThat(browser.speaking(Language.FR).opens("/password/forgotten").html())
                .contains("Mot de passe oublié");
    }

    private static List<WebPage> pages(Browser browser) {
        ProfileDesk profiles = new ProfileDesk(browser.desk);
        return List.of(
                new SignUpPage(profiles.signUp(true)),
                new ConfirmSignUpPage(profiles.signUp(true)),
                new ForgottenPasswordPage(profiles.resetPassword()),
                new NewPasswordPage(profiles.resetPassword()),
                new PasswordPage(profiles.changePassword(), browser.cookies),
                new EmailPage(profiles.changeEmail()),
                new EmailConsentPage(profiles.changeEmail()),
                new EmailProofPage(profiles.changeEmail()));
    }
}
