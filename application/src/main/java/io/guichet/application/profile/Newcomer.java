package io.guichet.application.profile;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who makes himself a profile by a link: that he has it proves the address it was mailed
 * to.
 */
public record Newcomer(Profile profile, String passwordHash) {

    /**
     * As he calls himself; hashing takes its time, so that it is done outside of transactions.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if name or password cannot be
     */
    public static Newcomer of(
            SignUp.Confirmation confirmation,
            String email,
            Language language,
            Passwords passwords) {
        String name = SignUp.nameOf(confirmation.name());
        String hash = passwords.hashOf(confirmation.password(), name, email);
        ProfileId id = new ProfileId(UUID.randomUUID());
        return new Newcomer(new Profile(id, name, email, language, Role.CUSTOMER), hash);
    }

    /** Stores him, within a transaction. */
    public void enter(People people, Instant now) {
        people.profiles().add(profile);
        people.credentials().save(profile.id(), passwordHash, now);
    }

    @Override
    public String toString() {
        return "Newcomer[" + profile.id() + "]";
    }
}
