package io.guichet.testing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.PhoneNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

/** What every {@link io.guichet.application.profile.port.Phones} promises. */
public abstract class PhonesContract extends Contract {

    private static final Phone HOME = new Phone(new PhoneNumber("+33142685300"), Given.NOON);
    private static final Phone MOBILE =
            new Phone(new PhoneNumber("+33612345678"), Given.NOON.plusSeconds(60));

    @Test
    void a_person_who_is_erased_has_none_any_more() {
        ProfileId anna = given().profile();
        ProfileId paul = given().profile();
        done(() -> stores().phones().put(anna, HOME));
        done(() -> stores().phones().put(paul, HOME));

        done(() -> stores().erasing().erasure().erase(anna, Given.NOON));

        assertThat(in(() -> stores().phones().of(anna))).isEmpty();
        assertThat(in(() -> stores().phones().of(paul))).contains(HOME);
    }

    @Test
    void a_person_has_one_at_most() {
        ProfileId anna = given().profile();
        ProfileId paul = given().profile();
        assertThat(in(() -> stores().phones().of(anna))).isEmpty();

        done(() -> stores().phones().put(anna, HOME));
        done(() -> stores().phones().put(anna, MOBILE));

        assertThat(in(() -> stores().phones().of(anna))).contains(MOBILE);
        assertThat(in(() -> stores().phones().of(paul))).isEmpty();
    }

    @Test
    void it_is_removed_once() {
        ProfileId anna = given().profile();
        done(() -> stores().phones().put(anna, HOME));

        assertThat(in(() -> stores().phones().remove(anna))).isTrue();
        assertThat(in(() -> stores().phones().remove(anna))).isFalse();
        assertThat(in(() -> stores().phones().of(anna))).isEmpty();
    }
}
