package io.guichet.application.profile.port;

import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.ProfileId;

import java.util.Optional;

/** The telephones of people, one each. Every adapter passes {@code PhonesContract}. */
public interface Phones {

    Optional<Phone> of(ProfileId profile);

    /** Puts one in the place of what there was. */
    void put(ProfileId profile, Phone phone);

    /** Whether there was one. */
    boolean remove(ProfileId profile);
}
