package io.guichet.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2PasswordHashesTest {

    private static final String PASSWORD = "plum tree by the lake é";

    private final Argon2PasswordHashes hashes = new Argon2PasswordHashes();

    @Test
    void a_hash_says_how_it_was_made_and_fits_its_password_alone() {
        String hash = hashes.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(300);
        assertThat(hashes.matches(PASSWORD, hash)).isTrue();
        assertThat(hashes.matches("plum tree by the lake e", hash)).isFalse();
        assertThat(hashes.matches("", hash)).isFalse();
    }

    @Test
    void two_hashes_of_one_password_are_different() {
        assertThat(hashes.hash(PASSWORD)).isNotEqualTo(hashes.hash(PASSWORD));
    }

    @Test
    void a_hash_of_other_parameters_is_known_and_outdated() {
        String weak = new Argon2PasswordHashes(8 * 1024, 1).hash(PASSWORD);

        assertThat(hashes.matches(PASSWORD, weak)).isTrue();
        assertThat(hashes.isOutdated(weak)).isTrue();
        assertThat(hashes.isOutdated(hashes.hash(PASSWORD))).isFalse();
    }

    /** From the reference implementation of Argon2. */
    @Test
    void a_hash_that_another_program_made_is_known() {
        String hash =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                        + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(hashes.matches("password", hash)).isTrue();
    }

    @Test
    void nobodys_hash_fits_nothing_and_takes_as_much_work() {
        assertThat(hashes.isOutdated(hashes.ofNobody())).isFalse();
        assertThat(hashes.matches("", hashes.ofNobody())).isFalse();
    }
}
