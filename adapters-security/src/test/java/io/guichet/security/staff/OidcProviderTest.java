package io.guichet.security.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.application.staff.VerifiedIdentity;
import io.guichet.application.staff.port.IdentityProvider.Challenge;
import io.guichet.application.staff.port.IdentityProvider.Reply;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.testing.staff.Lie;
import io.guichet.testing.staff.OidcDouble;
import io.guichet.testing.staff.OidcDouble.Person;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * OpenID Connect over the wire, against a provider that keeps to it and lies when it is told to.
 */
class OidcProviderTest {

    private static final Challenge ONE = challenge("a");
    private static final Person SAM =
            new Person("sam-1", "sam@host.example", true, Set.of("helpdesk"), Set.of("mfa"));

    private final OidcDouble there = new OidcDouble(Clock.systemUTC());
    private final OidcProvider provider = provider(OidcDouble.SECRET);

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void a_code_is_traded_for_who_somebody_is() throws Exception {
        assertThat(provider.redeem(codeOf(SAM), ONE))
                .isEqualTo(
                        new Reply.Known(
                                new VerifiedIdentity(
                                        there.issuer(),
                                        "sam-1",
                                        Optional.of(new EmailAddress("sam@host.example")),
                                        "",
                                        Set.of("helpdesk"),
                                        Set.of("mfa"))));
    }

    @Test
    void an_email_that_was_not_verified_is_none() throws Exception {
        Person unverified = new Person("sam-1", "sam@host.example", false, Set.of(), Set.of());

        assertThat(provider.redeem(codeOf(unverified), ONE))
                .isInstanceOfSatisfying(
                        Reply.Known.class, known -> assertThat(known.identity().email()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatever_is_not_so_proves_nothing(Lie lie) throws Exception {
        String code = codeOf(SAM);
        there.lies(lie);

        assertThat(provider.redeem(code, ONE))
                .isInstanceOfSatisfying(
                        Reply.NotProven.class,
                        not -> assertThat(not.why()).isNotBlank().doesNotContain("eyJ"));
    }

    @Test
    void a_provider_may_change_its_key_at_any_time() throws Exception {
        provider.redeem(codeOf(SAM), ONE);

        there.signsWith("key-2");

        assertThat(provider.redeem(codeOf(SAM), ONE)).isInstanceOf(Reply.Known.class);
    }

    @Test
    void a_key_needs_no_name() throws Exception {
        there.signsWith("");

        assertThat(provider.redeem(codeOf(SAM), ONE)).isInstanceOf(Reply.Known.class);
    }

    @Test
    void a_secret_goes_in_the_form_where_the_header_is_not_taken() throws Exception {
        there.saysOfItself("token_endpoint_auth_methods_supported", "[\"client_secret_post\"]");

        assertThat(provider.redeem(codeOf(SAM), ONE)).isInstanceOf(Reply.Known.class);
    }

    @Test
    void who_calls_itself_another_or_does_without_tls_is_not_asked() {
        there.saysOfItself("issuer", "\"https://evil.example\"");
        assertThat(provider.signInAt(ONE)).isEmpty();
        assertThat(provider.redeem("code", ONE))
                .isEqualTo(new Reply.Unreachable("the provider calls itself https://evil.example"));

        there.saysOfItself("issuer", "\"%s\"".formatted(there.issuer()));
        for (String where : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            there.saysOfItself(where, "\"http://id.example/\"");
            assertThat(provider.signInAt(ONE)).isEmpty();
            there.saysOfItself(where, "\"https://id.example/\"");
        }
        assertThat(provider.signInAt(ONE)).isPresent();
    }

    @Test
    void a_provider_without_its_keys_is_away() throws Exception {
        there.saysOfItself("jwks_uri", "\"%s/gone\"".formatted(there.issuer()));
        assertThat(provider.redeem(codeOf(SAM), ONE)).isInstanceOf(Reply.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"invalid grant\\u0000\"",
                "\"invalid\\ngrant\"",
                "\"<b>invalid_grant\"",
                "\"\"",
                "null",
                "7",
                "{\"error\":\"invalid_grant\"}",
                "\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee\""
            })
    void what_is_no_code_of_an_error_is_told_to_nobody(String error) {
        there.refusesWith(error);

        assertThat(provider.redeem("never given out", ONE)).isEqualTo(new Reply.CodeRefused(""));
    }

    @Test
    void an_answer_to_a_code_that_is_longer_than_there_is_to_say_is_not_read() {
        String reason = "\"invalid_grant\",\"more\":\"" + "a".repeat(Discovered.LONGEST) + "\"";
        there.refusesWith(reason);

        assertThat(provider.redeem("never given out", ONE))
                .isNotEqualTo(new Reply.CodeRefused("invalid_grant"));
    }

    @Test
    void a_code_is_good_once_and_not_for_long() throws Exception {
        String used = codeOf(SAM);
        provider.redeem(used, ONE);
        assertThat(provider.redeem(used, ONE)).isEqualTo(new Reply.CodeRefused("invalid_grant"));

        String late = codeOf(SAM);
        there.codesExpire();
        assertThat(provider.redeem(late, ONE)).isEqualTo(new Reply.CodeRefused("invalid_grant"));
    }

    @Test
    void a_code_that_was_stolen_on_its_way_is_good_for_nobody_else() throws Exception {
        assertThat(provider.redeem(codeOf(SAM), challenge("b")))
                .isEqualTo(new Reply.CodeRefused("invalid_grant"));
    }

    @Test
    void a_wrong_secret_of_ours_is_refused() throws Exception {
        assertThat(provider("another").redeem(codeOf(SAM), ONE))
                .isEqualTo(new Reply.CodeRefused("invalid_client"));
    }

    @Test
    void whoever_is_not_let_in_there_comes_back_without_a_code() throws Exception {
        there.letsNobodyIn();

        assertThat(comesBackWith())
                .containsEntry("error", "access_denied")
                .containsEntry("state", ONE.state());
    }

    @Test
    void a_provider_that_is_down_is_told_apart() {
        there.close();

        assertThat(provider.signInAt(ONE)).isEmpty();
        assertThat(provider.redeem("code", ONE)).isInstanceOf(Reply.Unreachable.class);
    }

    @Test
    void a_provider_is_reached_over_tls_unless_it_is_this_machine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(URI.create("http://id.example"), "s", "openid"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(URI.create("https://id.example"), "s", "email"));
        assertThat(settings(URI.create("https://id.example"), "s", "openid").toString())
                .isEqualTo("OidcSettings[https://id.example]");
    }

    private OidcProvider provider(String secret) {
        return new OidcProvider(
                settings(URI.create(there.issuer()), secret, "openid email"), Clock.systemUTC());
    }

    private static OidcSettings settings(URI issuer, String secret, String scope) {
        return new OidcSettings(
                issuer,
                OidcDouble.CLIENT,
                secret,
                URI.create("https://guichet.example/sign-in/staff"),
                scope,
                "groups");
    }

    private String codeOf(Person person) throws IOException, InterruptedException {
        there.signsIn(person);
        return comesBackWith().get("code");
    }

    /** What the browser is sent back to us with. */
    private Map<String, String> comesBackWith() throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            URI away = provider.signInAt(ONE).orElseThrow();
            String back =
                    browser.send(HttpRequest.newBuilder(away).build(), BodyHandlers.discarding())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            assertThat(back).startsWith("https://guichet.example/sign-in/staff?");
            return Arrays.stream(URI.create(back).getQuery().split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }

    private static Challenge challenge(String word) {
        return new Challenge("state-" + word, "nonce-" + word, "verifier-" + word.repeat(60));
    }
}
