package io.guichet.rest.pages;

import static io.guichet.testing.session.SignInDesk.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.audit.Acts;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.profile.ProfileDesk;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passkeys on pages. The script is played by hand here; a browser plays it in the system tests. */
class PasskeyPagesTest {

    private static final Pattern CHALLENGE =
            Pattern.compile("&quot;challenge&quot;:&quot;([^&]+)&quot;");
    private static final Pattern ABOUT = Pattern.compile("name=\"about\" value=\"([^\"]+)\"");

    private final Browser browser = new Browser(PasskeyPagesTest::pages).signedIn();

    private static List<WebPage> pages(Browser with) {
        IdentityUseCases identity = new IdentityUseCases(with.desk.stores(), with.desk.clock());
        return List.of(
                new FactorsPage(with.factor().keepSecondFactors(), with.factor().confirmFactor()),
                new FactorSignInPage(
                        with.factor().confirmFactor(), with.desk.keepSessions(), with.cookies),
                new StepUpPage(with.factor().confirmFactor()),
                new ApprovePage(
                        with.factor().confirmFactor(), with.identity().mayEnter(), new Acts()),
                new TokensPage(identity.makeToken(), identity.keepTokens()),
                new NewPasswordPage(new ProfileDesk(with.desk).resetPassword()));
    }

    @Test
    void a_forgotten_password_is_set_with_one_which_ends_everything() {
        ProfileDesk profiles = new ProfileDesk(browser.desk);
        profiles.resetPassword().ask(EmailAddress.parse(Browser.EMAIL));
        Map<String, String> link = Map.of("code", profiles.code());
        assertThat(browser.opens("/password/new", link).html()).doesNotContain("<script");
        enrolled();

        Page asked = browser.opens("/password/new", link);
        assertThat(asked.html())
                .contains("Set it, and end tokens and chats, with a passkey")
                .contains("name=\"everything\" value=\"yes\"", PasskeyForm.SCRIPT);
        Map<String, String> fields = new HashMap<>(link);
        fields.put("everything", "yes");
        fields.put("password", "correct horse battery");
        assertThat(signs("/password/new", asked, "set", "no key", fields).status()).isEqualTo(403);
        Page again = browser.opens("/password/new", link);
        assertThat(signs("/password/new", again, "set", "key", fields).html())
                .contains("The password is set");
    }

    @Test
    void a_passkey_is_made_by_the_one_script_there_is() {
        Page told = begins("<b>laptop", PASSWORD);

        assertThat(told.html())
                .contains("data-passkey=\"make\"", PasskeyForm.SCRIPT, "<noscript>")
                .doesNotContain("<script>", "style=", "onclick");
        assertThat(PageWriter.policyOf(told))
                .isEqualTo(PageWriter.POLICY + "; script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(makes(told, "key").html()).contains("Your backup codes");
        Page shown = browser.opens("/factors");
        assertThat(shown.html()).contains("&lt;b&gt;laptop", "Passkey", "Remove with a passkey");
    }

    @Test
    void where_nobody_has_a_passkey_no_page_has_a_script() {
        browser.factor().enrol(browser.anna(), Entrance.ofChat(9));

        for (String path : List.of("/factors", "/step-up", "/account")) {
            Page page = browser.opens(path);
            assertThat(page.html()).doesNotContain("<script");
            assertThat(PageWriter.policyOf(page)).isEqualTo(PageWriter.POLICY);
        }
    }

    @Test
    void the_first_takes_the_password() {
        assertThat(begins("thief", "a wrong password").status()).isEqualTo(403);
        assertThat(begins("", PASSWORD).status()).isEqualTo(400);
        assertThat(browser.factor().keepSecondFactors().show(browser.anna()).factors()).isEmpty();
    }

    @Test
    void whoever_has_one_signs_with_it_after_his_password() {
        enrolled();
        browser.desk.needsSecondFactor(
                browser.desk.stores().profiles().find(browser.anna()).orElseThrow());
        browser.jar().clear();
        browser.signsIn(Browser.EMAIL, PASSWORD);
        String before = browser.jar().get("__Host-guichet_session");

        Page asked = browser.opens("/sign-in/factor");
        assertThat(asked.html()).contains("Use a passkey", "one-time-code", "role=\"alert\"");
        assertThat(signs("/sign-in/factor", asked, "confirm", "no key", Map.of()).status())
                .isEqualTo(403);
        Page again = browser.opens("/sign-in/factor");
        Page in = signs("/sign-in/factor", again, "confirm", "key", Map.of("next", "/factors"));
        assertThat(in.location()).contains("/factors");
        assertThat(browser.jar().get("__Host-guichet_session")).isNotEqualTo(before);
    }

    @Test
    void one_steps_up_with_it_and_makes_a_token() {
        enrolled();
        assertThat(makesToken().location()).contains("/step-up?next=/tokens%3Ftoken-name%3Dscript");

        Page asked = browser.opens("/step-up", Map.of("next", "/tokens"));
        Page back = signs("/step-up", asked, "confirm", "key", Map.of("next", "/tokens"));

        assertThat(back.location()).contains("/tokens");
        assertThat(makesToken().html()).contains("gct_");
        assertThat(signs("/step-up", asked, "confirm", "key", Map.of()).html())
                .contains("This took too long");
    }

    @Test
    void one_approves_with_it_what_waits_in_a_chat() {
        enrolled();
        String page =
                browser.factor()
                        .confirmFactor()
                        .challenge(browser.anna(), Entrance.ofChat(7), "do:this");
        browser.speaking(Language.FR).jar().clear();

        Page asked = browser.opens("/approve", Map.of("c", page));
        assertThat(asked.html()).contains("Utiliser une clé d’accès");
        assertThat(signs("/approve", asked, "approve", "key", Map.of("c", page)).html())
                .contains("Approuvé.");
    }

    @Test
    void it_is_removed_with_itself() {
        SecondFactor laptop = enrolled();
        Page shown = browser.opens("/factors");

        Page gone =
                signs("/factors", shown, "remove", "key", Map.of("about", laptop.id().toString()));

        assertThat(gone.location()).contains("/factors");
        assertThat(browser.opens("/factors").html()).doesNotContain("Passkey</p>", "<script");
    }

    private SecondFactor enrolled() {
        return browser.factor().enrolPasskey(browser.anna(), Entrance.ofChat(9), "key");
    }

    private Page begins(String name, String password) {
        return browser.presses(
                "/factors", "begin-passkey", Map.of("factor-name", name, "password", password));
    }

    private Page makesToken() {
        return browser.presses("/tokens", "make", Map.of("token-name", "script"));
    }

    private Page makes(Page told, String credential) {
        return sends(
                "/factors",
                told,
                "confirm",
                Map.of(
                        "about",
                        found(ABOUT, told),
                        "passkey",
                        "made " + found(CHALLENGE, told) + " " + credential));
    }

    private Page signs(
            String path, Page asked, String action, String credential, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("passkey", "signed " + found(CHALLENGE, asked) + " " + credential + " 1");
        return sends(path, asked, action, fields);
    }

    private Page sends(String path, Page from, String action, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("form", Browser.tokenOn(from));
        fields.put("action", action);
        return browser.sends(
                path, new Pages.Sent(fields, "same-origin", "https://guichet.example", ""));
    }

    private static String found(Pattern pattern, Page page) {
        Matcher matcher = pattern.matcher(page.html());
        assertThat(matcher.find()).as(page.html()).isTrue();
        return matcher.group(1);
    }
}
