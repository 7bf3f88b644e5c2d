package io.guichet.testing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.session.CommonPasswords;
import io.guichet.domain.access.Password;

import org.junit.jupiter.api.Test;

import java.util.List;

class ChoosingAPasswordTest {

    private static final CommonPasswords COMMON = new CommonPasswords();
    private static final List<String> KNOWN = List.of("zoe@acme.example", "Zoé Martin", "guichet");

    @Test
    void what_is_guessed_first_is_refused() {
        List.of(
                        "password1234!",
                        "MotDePasse2026",
                        "P@ssw0rd12345",
                        "passwordpassword",
                        "azertyuiopqsd",
                        "123456789012",
                        "210987654321",
                        "aaaaaaaaaaaa",
                        "abababababab",
                        "abcdefghijkl",
                        "iloveyou-2026-!",
                        "administrateur01",
                        "correcthorsebatterystaple",
                        "1q2w3e4r5t6y")
                .forEach(
                        common ->
                                assertThatThrownBy(() -> choose(common))
                                        .hasMessageContaining("password-too-common"));
    }

    @Test
    void what_it_is_made_of_is_nobodys_business() {
        List.of(
                        "plum tree by the lake",
                        "xk8vqz02mmwt",
                        "un cheval mange 4 pommes vertes",
                        "пароль моей бабушки",
                        "🙂🙃🙂🙃🐝🐝🐝🐞🐞🐛🐛🐌")
                .forEach(good -> assertThatCode(() -> choose(good)).doesNotThrowAnyException());
    }

    @Test
    void its_length_is_counted_in_signs_people_type() {
        assertThatThrownBy(() -> choose("elf letters")).hasMessageContaining("too-short");
        assertThatThrownBy(() -> choose("🙂🙃🐝🐞🐛🐌")).hasMessageContaining("too-short");
        assertThatCode(() -> choose("xyz ".repeat(3) + "klm ".repeat(29)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> choose("xyz ".repeat(3) + "klm ".repeat(29) + "q"))
                .hasMessageContaining("too-long");
    }

    @Test
    void what_everybody_knows_is_no_password() {
        List.of("zoe@acme.example", "Zoe-Acme-Example 1", "zoémartin2026", "guichet12345!")
                .forEach(
                        known ->
                                assertThatThrownBy(() -> choose(known))
                                        .hasMessageContaining("password-like-name"));
    }

    @Test
    void one_password_typed_in_two_ways_is_the_same() {
        Password composed = choose("café au lait chaud");

        assertThat(Password.typed("cafe\u0301 au lait chaud").orElseThrow().value())
                .isEqualTo(composed.value());
        assertThat(composed).hasToString("Password[...]");
    }

    private static Password choose(String written) {
        return Password.chosen(written, COMMON, KNOWN);
    }
}
