package io.guichet.application.profile.port;

import io.guichet.application.profile.MailedLink;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links by the SHA-256 of their codes. Every adapter passes {@code MailedLinksContract}. */
public interface MailedLinks {

    /**
     * Stores a link; earlier ones to the same e-mail for the same purpose open nothing any more,
     * unless they stop something.
     */
    void add(String codeHash, MailedLink link);

    /** One that was not used and has not expired at {@code now}. */
    Optional<MailedLink> find(String codeHash, Instant now);

    /** Those of a person that are good at {@code now}, without their codes. */
    List<MailedLink> of(ProfileId profile, Instant now);

    /** Whether it was good until now: of two who use it at once, one does. */
    boolean use(String codeHash, Instant now);

    /** Those of a person open nothing any more, unless they stop something. */
    void removeOf(ProfileId profile);

    /** Forgets those that ended before {@code before}; how many there were. */
    int forget(Instant before);
}
