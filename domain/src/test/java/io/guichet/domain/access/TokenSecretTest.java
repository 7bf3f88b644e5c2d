package io.guichet.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenSecretTest {

    private final TokenSecret secret =
            TokenSecret.of(
                    new byte[] {
                        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
                        22, 23, 24
                    });

    @Test
    void a_secret_is_known_by_its_beginning() {
        assertThat(secret.value()).matches("gct_[0-9A-Za-z]{39}");
        assertThat(secret.shown()).isEqualTo(secret.value().substring(0, 8));
    }

    @Test
    void a_secret_does_not_stray_into_logs() {
        assertThat("made " + secret).doesNotContain(secret.value());
    }

    @Test
    void a_mistyped_secret_is_told_from_one_that_may_exist() {
        String value = secret.value();

        assertThat(TokenSecret.isMistyped(value)).isFalse();
        assertThat(TokenSecret.isMistyped(value.substring(0, value.length() - 1))).isTrue();
        assertThat(TokenSecret.isMistyped(value.replace(value.charAt(20), '~'))).isTrue();
        assertThat(TokenSecret.isMistyped("gct_")).isTrue();
        assertThat(TokenSecret.isMistyped("made-by-hand")).isFalse();
    }
}
