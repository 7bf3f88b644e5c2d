package io.guichet.security.factor;

import static io.guichet.security.factor.TestAuthenticator.PRESENT;
import static io.guichet.security.factor.TestAuthenticator.VERIFIED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.guichet.application.factor.port.PasskeyVerifier;
import io.guichet.application.factor.port.PasskeyVerifier.Made;
import io.guichet.application.factor.port.PasskeyVerifier.Signature;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.identity.ProfileId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an authenticator signs is held to the standard, and nothing that is odd passes. */
class WebAuthnPasskeysTest {

    private static final String CHALLENGE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final String OTHER = "-_ECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final int ELIGIBLE = 0x08;

    private final PasskeyVerifier verifier =
            new WebAuthnPasskeys(URI.create("https://guichet.example"));
    private final TestAuthenticator key = new TestAuthenticator();
    private Passkey known;

    @BeforeEach
    void enrolled() {
        key.counter = 5;
        known = passkey(verifier.made(key.makes(CHALLENGE), CHALLENGE).orElseThrow());
    }

    @Test
    void a_key_is_made_for_the_host_of_the_public_address() {
        Made made = verifier.made(key.makes(CHALLENGE), CHALLENGE).orElseThrow();

        assertThat(verifier.domain()).isEqualTo("guichet.example");
        assertThat(made.credential()).isEqualTo(TestAuthenticator.base64(key.id));
        assertThat(made.counter()).isEqualTo(5);
        assertThat(made.synced()).isFalse();
        assertThat(made.transports()).containsExactly("usb");
        assertThat(known.isOfSize()).isTrue();
    }

    @Test
    void a_port_belongs_to_the_origin_and_not_to_the_domain() {
        PasskeyVerifier here = new WebAuthnPasskeys(URI.create("http://localhost:8080"));
        key.domain = "localhost";
        key.origin = "http://localhost:8080";

        assertThat(here.domain()).isEqualTo("localhost");
        assertThat(here.made(key.makes(CHALLENGE), CHALLENGE)).isPresent();
        key.origin = "http://localhost:8081";
        assertThat(here.made(key.makes(CHALLENGE), CHALLENGE)).isEmpty();
    }

    @Test
    void what_a_known_key_signed_is_right() {
        key.counter = 6;

        assertThat(signed(key.signs(CHALLENGE))).isEqualTo(new Signature.Right(known, 6));
    }

    @Test
    void a_key_that_never_counts_is_right() {
        key.counter = 0;
        known = passkey(verifier.made(key.makes(CHALLENGE), CHALLENGE).orElseThrow());

        assertThat(signed(key.signs(CHALLENGE))).isEqualTo(new Signature.Right(known, 0));
    }

    @Test
    void a_key_that_may_be_on_other_devices_is_right() {
        key.flags = PRESENT | VERIFIED | ELIGIBLE;
        known = passkey(verifier.made(key.makes(CHALLENGE), CHALLENGE).orElseThrow());
        key.counter = 6;

        assertThat(known.synced()).isTrue();
        assertThat(signed(key.signs(CHALLENGE))).isEqualTo(new Signature.Right(known, 6));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5})
    void a_counter_that_does_not_go_on_is_behind(int counter) {
        key.counter = counter;

        assertThat(signed(key.signs(CHALLENGE))).isEqualTo(new Signature.Behind(known));
    }

    @Test
    void a_counter_behind_is_told_of_the_key_itself_only() {
        TestAuthenticator thief = new TestAuthenticator();
        thief.counter = 1;

        assertThat(signed(thief.signs(CHALLENGE))).isEqualTo(new Signature.Wrong());
    }

    @Test
    void another_challenge_is_refused() {
        key.counter = 6;

        assertThat(verifier.made(key.makes(OTHER), CHALLENGE)).isEmpty();
        assertThat(signed(key.signs(OTHER))).isEqualTo(new Signature.Wrong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://guichet.example",
                "https://guichet.example:8443",
                "https://guichet.example.evil.example",
                "https://evil.example",
                "null",
                ""
            })
    void another_origin_is_refused(String origin) {
        key.origin = origin;
        key.counter = 6;

        assertThat(verifier.made(key.makes(CHALLENGE), CHALLENGE)).isEmpty();
        assertThat(signed(key.signs(CHALLENGE))).isEqualTo(new Signature.Wrong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "example", "www.guichet.example", ""})
    void a_key_for_another_domain_is_refused(String domain) {
        key.domain = domain;
        key.counter = 6;

        assertThat(verifier.made(key.makes(CHALLENGE), CHALLENGE)).isEmpty();
        assertThat(signed(key.signs(CHALLENGE))).isEqualTo(new Signature.Wrong());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, PRESENT, VERIFIED})
    void nobody_there_or_not_verified_is_refused(int flags) {
        key.flags = flags;
        key.counter = 6;

        assertThat(verifier.made(key.makes(CHALLENGE), CHALLENGE)).isEmpty();
        assertThat(signed(key.signs(CHALLENGE))).isEqualTo(new Signature.Wrong());
    }

    @Test
    void what_was_answered_for_one_purpose_is_not_good_for_the_other() {
        key.counter = 6;

        assertThat(signed(key.makes(CHALLENGE))).isEqualTo(new Signature.Wrong());
        assertThat(verifier.made(key.signs(CHALLENGE), CHALLENGE)).isEmpty();
    }

    @Test
    void a_key_nobody_here_has_is_refused() {
        key.counter = 6;

        assertThat(verifier.signed(key.signs(CHALLENGE), CHALLENGE, List.of()))
                .isEqualTo(new Signature.Wrong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "\"x\"",
                "{\"id\":1}",
                "{\"id\":\"!\",\"rawId\":\"!\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AQ\",\"rawId\":\"AQ\",\"type\":\"public-key\"}",
                "{\"id\":\"AQ\",\"rawId\":\"AQ\",\"response\":null}"
            })
    void what_is_no_answer_is_wrong_and_no_fault(String answer) {
        assertThat(verifier.made(answer, CHALLENGE)).isEmpty();
        assertThat(signed(answer)).isEqualTo(new Signature.Wrong());
    }

    @Test
    void an_answer_with_anything_left_out_or_cut_short_is_wrong_and_no_fault() {
        key.counter = 6;
        for (String whole : List.of(key.makes(CHALLENGE), key.signs(CHALLENGE))) {
            for (int at = 0; at < whole.length() - 12; at += 29) {
                String without = whole.substring(0, at) + whole.substring(at + 12);
                String cut = whole.substring(0, at);
                assertThatNoException().isThrownBy(() -> verifier.made(without, CHALLENGE));
                assertThatNoException().isThrownBy(() -> signed(without));
                assertThat(verifier.made(cut, CHALLENGE)).isEmpty();
                assertThat(signed(cut)).isEqualTo(new Signature.Wrong());
            }
        }
    }

    @Test
    void an_endless_answer_is_not_looked_at() {
        String endless = "[".repeat(1_000_000);

        assertThat(verifier.made(endless, CHALLENGE)).isEmpty();
        assertThat(signed(endless)).isEqualTo(new Signature.Wrong());
    }

    private Signature signed(String answer) {
        return verifier.signed(answer, CHALLENGE, List.of(known));
    }

    private Passkey passkey(Made made) {
        return new Passkey(
                new UUID(0, 7),
                new ProfileId(new UUID(0, 8)),
                made.credential(),
                made.publicKey(),
                made.counter(),
                made.synced(),
                made.transports(),
                Optional.empty());
    }
}
