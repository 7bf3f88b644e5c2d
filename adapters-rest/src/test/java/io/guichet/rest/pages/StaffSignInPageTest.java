package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.identity.query.FindZone;
import io.guichet.application.staff.NoProvider;
import io.guichet.application.staff.SignInAtProvider;
import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.RestApi;
import io.guichet.testing.session.SignInDesk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class StaffSignInPageTest implements SignInAtProvider {

    private static final String PATH = "/sign-in/staff";
    private static final String COOKIE = "__Host-guichet_provider";
    private static final String SESSION = "__Host-guichet_session";
    private static final String AWAY = "https://id.example/authorize?state=s";

    private final Browser browser = browser(this);
    private Outcome outcome = new Outcome.SignedIn("secret-of-the-session");
    private Optional<Begun> begun = Optional.of(new Begun("secret-1", URI.create(AWAY)));
    private Command came;

    @Test
    void staff_leaves_for_the_provider_and_comes_back_signed_in() {
        Page away = browser.opens(PATH);
        assertThat(away.status()).isEqualTo(303);
        assertThat(away.location()).contains(AWAY);
        assertThat(away.in(Language.FR).location()).contains(AWAY);
        assertThat(away.cookies())
                .anyMatch(line -> line.startsWith(COOKIE) && line.contains("SameSite=Lax; Secure"));

        Page back = browser.opens(PATH, Map.of("state", "s", "code", "c", "iss", "i"));

        assertThat(came.secret()).isEqualTo("secret-1");
        assertThat(came.state()).isEqualTo("s");
        assertThat(came.code()).isEqualTo("c");
        assertThat(came.issuer()).isEqualTo("i");
        assertThat(browser.jar())
                .containsEntry(SESSION, "secret-of-the-session")
                .doesNotContainKey(COOKIE);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.html())
                .contains("<meta http-equiv=\"refresh\" content=\"0;url=/account\">")
                .contains("href=\"/account\"");
    }

    @Test
    void a_second_factor_of_ours_is_asked_for_next() {
        outcome = new Outcome.SecondFactorPending("half");

        assertThat(comesBack().html()).contains("url=/sign-in/factor?next=/account\"");
    }

    @Test
    void nobody_is_led_elsewhere_whatever_comes_along() {
        Page back =
                browser.opens(
                        PATH, Map.of("state", "s", "code", "c", "next", "https://evil.example"));

        assertThat(back.html()).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void every_refusal_is_told_in_both_languages_and_opens_nothing(Refusal why) {
        outcome = new Outcome.Refused(why);

        String english = comesBack().html();
        String french = browser.speaking(Language.FR).opens(PATH, Map.of("state", "s")).html();

        assertThat(english).contains("role=\"status\"").isNotEqualTo(french);
        assertThat(comesBack().status()).isEqualTo(why == Refusal.UNREACHABLE ? 503 : 403);
        assertThat(browser.jar()).doesNotContainKey(SESSION);
    }

    @Test
    void a_provider_that_is_down_is_told() {
        begun = Optional.empty();

        assertThat(browser.opens(PATH).status()).isEqualTo(503);
    }

    @Test
    void going_back_and_forth_is_counted() {
        Browser limited =
                new Browser(
                        new RequestLimits(2, 0, 0),
                        with ->
                                List.of(
                                        new StaffSignInPage(
                                                this,
                                                with.desk.keepSessions(),
                                                with.cookies,
                                                RestApi.rateLimits(new RequestLimits(2, 0, 0)))));
        limited.opens(PATH);
        limited.opens(PATH);

        assertThat(limited.opens(PATH).status()).isEqualTo(429);
    }

    @Test
    void without_a_provider_there_is_nothing_here() {
        Browser none = browser(new NoProvider());

        assertThat(none.opens(PATH).status()).isEqualTo(404);
        assertThat(none.opens("/sign-in").html()).doesNotContain("Staff");
    }

    @Test
    void the_page_of_passwords_names_the_provider() {
        SignInDesk desk = browser.desk;
        SignInPage page = new SignInPage(desk.signIn(), desk.keepSessions(), this, browser.cookies);
        Visit visit = new Visit(Map.of(), Language.EN, "/sign-in", "192.0.2.7", "Browser/1");

        assertThat(
                        page.show(
                                        new PageRequest(
                                                visit,
                                                Optional.empty(),
                                                "",
                                                "t",
                                                () -> FindZone.NOBODYS,
                                                Map.of()))
                                .html())
                .contains("<a href=\"/sign-in/staff\">Staff: sign in with Id &amp; Co</a>");
    }

    private Page comesBack() {
        return browser.opens(PATH, Map.of("state", "s", "code", "c"));
    }

    private static Browser browser(SignInAtProvider provider) {
        return new Browser(
                with ->
                        List.of(
                                new StaffSignInPage(
                                        provider,
                                        with.desk.keepSessions(),
                                        with.cookies,
                                        RestApi.rateLimits(new RequestLimits(0, 0, 0)))));
    }

    @Override
    public Optional<String> name() {
        return Optional.of("Id & Co");
    }

    @Override
    public Optional<Begun> begin() {
        return begun;
    }

    @Override
    public Outcome finish(Command command) {
        came = command;
        return outcome;
    }

    @Override
    public int forget() {
        return 0;
    }
}
