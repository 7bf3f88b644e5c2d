package io.guichet.security.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtpCodesTest {

    /** The secret of RFC 6238, appendix B: "12345678901234567890". */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final OtpCodes codes = new OtpCodes();

    @Test
    void the_codes_of_the_rfc_come_out() {
        assertThat(codes.code(SECRET, 59 / 30)).isEqualTo("287082");
        assertThat(codes.code(SECRET, 1111111109L / 30)).isEqualTo("081804");
        assertThat(codes.code(SECRET, 1234567890L / 30)).isEqualTo("005924");
        assertThat(codes.code(SECRET, 20000000000L / 30)).isEqualTo("353130");
    }

    @Test
    void a_secret_has_160_bits_that_are_nobody_elses() {
        String secret = codes.newSecret();

        assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(codes.newSecret());
        assertThat(codes.code(secret, 1)).matches("\\d{6}");
    }
}
