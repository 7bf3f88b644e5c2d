package io.guichet.rest.pages;

import static io.guichet.testing.session.SignInDesk.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.audit.Acts;
import io.guichet.application.identity.AccessToken;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.Language;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.profile.ProfileDesk;

import org.junit.jupiter.api.Test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Second factors, tokens and approvals on pages. */
class FactorPagesTest {

    private static final Pattern ABOUT = Pattern.compile("name=\"about\" value=\"([^\"]+)\"");
    private static final Pattern BACKUP = Pattern.compile("<li><code>([^<]+)</code>");

    private final Browser browser = new Browser(FactorPagesTest::pages).signedIn();

    private static List<WebPage> pages(Browser with) {
        IdentityUseCases identity = new IdentityUseCases(with.desk.stores(), with.desk.clock());
        ProfileDesk profiles = new ProfileDesk(with.desk);
        return List.of(
                new FactorsPage(with.factor().keepSecondFactors(), with.factor().confirmFactor()),
                new FactorSignInPage(
                        with.factor().confirmFactor(), with.desk.keepSessions(), with.cookies),
                new StepUpPage(with.factor().confirmFactor()),
                new ApprovePage(
                        with.factor().confirmFactor(), with.identity().mayEnter(), new Acts()),
                new TokensPage(identity.makeToken(), identity.keepTokens()),
                new PasswordPage(profiles.changePassword(), with.cookies),
                new EmailPage(profiles.changeEmail()));
    }

    @Test
    void an_application_is_enrolled_with_a_picture_and_its_first_code() {
        Page told = begins("<b>phone", PASSWORD);

        assertThat(told.html())
                .contains("<svg>", "role=\"img\"", "otpauth://totp/")
                .doesNotContain("<script", "style=");
        SecondFactor begun = factors().getFirst();
        Page wrong = confirms(begun, "000000x");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.html())
                .as("the same application confirms, nothing is scanned anew")
                .contains("Wait for the next code", "stays good", begun.id().toString())
                .doesNotContain("<svg>", begun.secret(), "Name of the device");
        Page codes = confirms(begun, browser.factor().code(begun));
        assertThat(all(BACKUP, codes)).hasSize(10);
        Page shown = browser.opens("/factors");
        assertThat(shown.html())
                .contains("&lt;b&gt;phone", "Backup codes left: 10")
                .doesNotContain(begun.secret(), all(BACKUP, codes).getFirst());
    }

    @Test
    void whoever_has_one_is_asked_for_it_after_his_password() {
        SecondFactor phone = enrolled();
        browser.desk.needsSecondFactor(
                browser.desk.stores().profiles().find(browser.anna()).orElseThrow());
        browser.jar().clear();

        Page half = browser.signsIn(Browser.EMAIL, PASSWORD);
        assertThat(half.location()).contains("/sign-in/factor?next=/account");
        assertThat(browser.opens("/account").location()).contains("/sign-in?next=/account");
        String before = browser.jar().get("__Host-guichet_session");
        assertThat(code("/sign-in/factor", "confirm", "1").status()).isEqualTo(403);
        Page in = code("/sign-in/factor", "confirm", browser.factor().code(phone));
        assertThat(in.location()).contains("/account");
        assertThat(browser.jar().get("__Host-guichet_session")).isNotEqualTo(before);
        assertThat(browser.opens("/account").status()).isEqualTo(200);
    }

    @Test
    void a_token_takes_a_second_factor_and_shows_its_secret_once() {
        assertThat(makesToken().location()).contains("/factors");

        SecondFactor phone = enrolled();
        assertThat(makesToken().location()).contains("/step-up?next=/tokens%3Ftoken-name%3Dscript");
        Page back =
                browser.presses(
                        "/step-up",
                        "confirm",
                        Map.of("factor-code", browser.factor().code(phone), "next", "/tokens"));
        assertThat(back.location()).contains("/tokens");
        assertThat(makesToken().html()).contains("gct_");
        Page listed = browser.opens("/tokens");
        assertThat(listed.html()).contains("gct_").doesNotContainPattern("gct_[0-9A-Za-z]{39}");
        String token = all(ABOUT, listed).getFirst();
        assertThat(browser.presses("/tokens", "remove", Map.of("about", token)).status())
                .isEqualTo(303);
        assertThat(browser.opens("/tokens").html()).doesNotContain("gct_");
    }

    @Test
    void what_waits_in_a_chat_is_approved_once() {
        SecondFactor phone = enrolled();
        String page =
                browser.factor()
                        .confirmFactor()
                        .challenge(browser.anna(), Entrance.ofChat(7), "do:this");
        Browser phoneBrowser = browser.speaking(Language.FR);
        phoneBrowser.jar().clear();

        assertThat(phoneBrowser.opens("/approve", Map.of("c", page)).html())
                .contains("<html lang=\"fr\">", "Approuver")
                .contains("/approve?c=" + page + "&amp;lang=en");
        assertThat(approves(page, "1").status()).isEqualTo(403);
        assertThat(approves(page, browser.factor().code(phone)).html()).contains("Approuvé.");
        assertThat(phoneBrowser.opens("/approve", Map.of("c", page)).status()).isEqualTo(404);
    }

    @Test
    void nobody_stays_in_from_an_address_that_is_denied() {
        IpRules onlyElsewhere =
                new IpRules(false, List.of(new IpRules.Rule("198.51.100.7", true, false)));
        browser.desk.in(() -> browser.desk.stores().ipRules().put(browser.anna(), onlyElsewhere));

        assertThat(browser.opens("/account").location()).contains("/sign-in?next=/account");
        Page right = browser.signsIn(Browser.EMAIL, PASSWORD);
        Page wrong = browser.signsIn(Browser.EMAIL, "a wrong password");
        assertThat(right.html()).isEqualTo(wrong.html());
        assertThat(right.status()).isEqualTo(wrong.status()).isEqualTo(403);
        assertThat(right.cookies()).isEqualTo(wrong.cookies()).isEmpty();
    }

    @Test
    void nothing_is_approved_from_an_address_that_is_denied() {
        SecondFactor phone = enrolled();
        String page =
                browser.factor()
                        .confirmFactor()
                        .challenge(browser.anna(), Entrance.ofChat(9), "unlink");
        IpRules onlyElsewhere =
                new IpRules(false, List.of(new IpRules.Rule("198.51.100.7", true, false)));
        browser.desk.in(() -> browser.desk.stores().ipRules().put(browser.anna(), onlyElsewhere));
        browser.jar().clear();

        assertThat(browser.opens("/approve", Map.of("c", page)).status()).isEqualTo(404);
        String form = Browser.tokenOn(browser.opens("/sign-in"));
        Map<String, String> code =
                Map.of("form", form, "c", page, "factor-code", browser.factor().code(phone));
        assertThat(browser.sends("/approve", new Pages.Sent(code, "same-origin", "", "")).status())
                .isEqualTo(404);

        browser.desk.in(() -> browser.desk.stores().ipRules().put(browser.anna(), IpRules.none()));
        assertThat(browser.sends("/approve", new Pages.Sent(code, "same-origin", "", "")).status())
                .isEqualTo(200);
    }

    @Test
    void whoever_has_to_confirm_first_comes_back_to_what_he_typed() {
        SecondFactor phone = enrolled();

        String first = makesToken("Büro & <shop>").location().orElseThrow();
        String next = URLDecoder.decode(first.split("next=")[1], StandardCharsets.UTF_8);
        Page back =
                browser.presses(
                        "/step-up",
                        "confirm",
                        Map.of("factor-code", browser.factor().code(phone), "next", next));
        assertThat(back.location()).contains(next);
        String name =
                URLDecoder.decode(next.substring(next.indexOf('=') + 1), StandardCharsets.UTF_8);
        assertThat(browser.opens("/tokens", Map.of("token-name", name)).html())
                .contains("value=\"Büro &amp; &lt;shop&gt;\"");
        assertThat(makesToken(name).html()).contains("shown this once");
    }

    @Test
    void a_token_whose_beginning_is_not_kept_shows_none() {
        Instant now = browser.desk.clock().instant();
        AccessToken old = AccessToken.whole(browser.anna(), "old one", now, now.plusSeconds(60));
        browser.desk.in(() -> browser.desk.stores().accessTokens().add("hash", old));

        assertThat(browser.opens("/tokens").html()).contains("old one").doesNotContain("…");
    }

    @Test
    void a_password_and_an_e_mail_are_changed_after_a_fresh_code_only() {
        enrolled();

        for (String path : List.of("/password", "/e-mail")) {
            assertThat(browser.opens(path).location()).contains("/step-up?next=" + path);
            Pages.Sent form =
                    new Pages.Sent(
                            Map.of("form", Browser.tokenOn(browser.opens("/account"))),
                            "same-origin",
                            "",
                            "");
            assertThat(browser.sends(path, form).location()).contains("/step-up?next=" + path);
        }
    }

    @Test
    void whoever_stole_a_session_enrols_no_factor_of_his_own() {
        assertThat(begins("thief", "a wrong password").status()).isEqualTo(403);
        assertThat(begins("thief", "").html()).contains("This is not your password.");
        assertThat(browser.opens("/factors").html()).contains("autocomplete=\"current-password\"");
        assertThat(factors()).isEmpty();
        enrolled();
        assertThat(browser.opens("/factors").html()).doesNotContain("current-password");
    }

    private Page begins(String name, String password) {
        return browser.presses(
                "/factors", "begin", Map.of("factor-name", name, "password", password));
    }

    private Page makesToken() {
        return makesToken("script");
    }

    private Page makesToken(String name) {
        return browser.presses("/tokens", "make", Map.of("token-name", name));
    }

    private Page approves(String page, String code) {
        String form = Browser.tokenOn(browser.opens("/approve", Map.of("c", page)));
        return browser.sends(
                "/approve",
                new Pages.Sent(
                        Map.of("form", form, "c", page, "factor-code", code),
                        "same-origin",
                        "https://guichet.example",
                        ""));
    }

    private Page code(String path, String action, String code) {
        return browser.presses(path, action, Map.of("factor-code", code));
    }

    private Page confirms(SecondFactor factor, String code) {
        return browser.presses(
                "/factors",
                "confirm",
                Map.of("about", factor.id().toString(), "factor-code", code));
    }

    private SecondFactor enrolled() {
        SecondFactor phone = browser.factor().enrol(browser.anna(), Entrance.ofChat(9));
        browser.desk.clock().advance(Duration.ofSeconds(30));
        return phone;
    }

    private List<SecondFactor> factors() {
        return browser.desk.stores().factor().factors().of(browser.anna());
    }

    private static List<String> all(Pattern pattern, Page page) {
        return pattern.matcher(page.html()).results().map(found -> found.group(1)).toList();
    }
}
