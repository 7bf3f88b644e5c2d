package io.guichet.application.erasure.port;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;

/** Takes persons out of what is kept. Every adapter passes {@code ErasureContract}. */
public interface Erasure {

    /** All customers somebody owns, lowest number first. */
    List<CustomerNumber> ownedBy(ProfileId person);

    /**
     * Erases all that is about a person but the chain of the audit: what lets him in, what he was
     * given, mailed and asked. What names him in the history of others names nobody from now on,
     * and his e-mail can be used by somebody else.
     */
    void erase(ProfileId person, Instant at);

    /**
     * Closes a customer: nobody acts for him any more, and nothing is left to write to him by or to
     * charge. Documents, payments and books stay.
     */
    void close(CustomerNumber customer, Instant at);
}
