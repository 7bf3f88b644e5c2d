package io.guichet.application.factor.port;

import io.guichet.domain.factor.Attempts;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.UUID;

/**
 * People's second factors, the hashes of their backup codes and how their codes were met. Every
 * adapter passes {@code SecondFactorsContract}.
 */
public interface SecondFactors {

    /** How a person's codes were met; held until the transaction ends, so that tries queue up. */
    Attempts lock(ProfileId profile);

    void save(Attempts attempts);

    /** The confirmed ones and those that wait for it, the oldest first. */
    List<SecondFactor> of(ProfileId profile);

    /** Whether a person has one that is confirmed: many requests ask it. */
    boolean isEnrolled(ProfileId profile);

    void add(SecondFactor factor);

    void confirm(UUID id, ProfileId profile);

    /** Whether there was such a factor to remove. */
    boolean remove(UUID id, ProfileId profile);

    /** Removes what was begun and not confirmed. */
    default void removeBegun(ProfileId profile) {
        of(profile).stream()
                .filter(factor -> !factor.confirmed())
                .forEach(factor -> remove(factor.id(), profile));
    }

    /** Puts the hashes of new backup codes in the place of the old ones. */
    void replaceCodes(ProfileId profile, List<String> hashes);

    /** Whether there was such an unused backup code; it is used now. */
    boolean useCode(ProfileId profile, String hash);

    int codesLeft(ProfileId profile);
}
