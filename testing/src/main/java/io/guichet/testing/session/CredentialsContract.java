package io.guichet.testing.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

/** What every {@link io.guichet.application.session.port.Credentials} promises. */
public abstract class CredentialsContract extends Contract {

    @Test
    void a_new_password_takes_the_place_of_the_old_one() {
        ProfileId anna = given().profile();

        assertThat(in(() -> stores().signIn().credentials().find(anna))).isEmpty();
        save(anna, "$argon2id$1");
        assertThat(in(() -> stores().signIn().credentials().find(anna))).contains("$argon2id$1");
        save(anna, "$argon2id$2");
        assertThat(in(() -> stores().signIn().credentials().find(anna))).contains("$argon2id$2");
    }

    @Test
    void a_password_is_locked_as_it_is() {
        ProfileId anna = given().profile();
        assertThat(in(() -> stores().signIn().credentials().lock(anna))).isEmpty();
        save(anna, "$argon2id$1");

        assertThat(
                        in(
                                () -> {
                                    stores().signIn().credentials().find(anna);
                                    stores().signIn()
                                            .credentials()
                                            .save(anna, "$argon2id$2", Given.NOON);
                                    return stores().signIn().credentials().lock(anna);
                                }))
                .contains("$argon2id$2");
    }

    @Test
    void a_password_that_was_removed_is_none() {
        ProfileId anna = given().profile();
        ProfileId boris = given().profile();
        save(anna, "$argon2id$1");
        save(boris, "$argon2id$2");

        done(() -> stores().signIn().credentials().remove(anna));

        assertThat(in(() -> stores().signIn().credentials().find(anna))).isEmpty();
        assertThat(in(() -> stores().signIn().credentials().find(boris))).isPresent();
    }

    private void save(ProfileId profile, String hash) {
        done(() -> stores().signIn().credentials().save(profile, hash, Given.NOON));
    }
}
