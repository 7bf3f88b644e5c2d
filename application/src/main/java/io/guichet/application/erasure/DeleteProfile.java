package io.guichet.application.erasure;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;

/**
 * Somebody has his profile deleted: he asks with his password and confirms by a link that is mailed
 * to him. Customers whom nobody else owns are closed with it; what the law wants kept of them stays
 * (GDPR article 17.3.b).
 */
public interface DeleteProfile {

    /** What would end, and what stands in the way. */
    Review review(ProfileId profile);

    /** Looks whether it can be done and mails the link. */
    Outcome ask(ProfileId profile, String password);

    /** By the link: it is done at once and for good, if nothing has come in the way since. */
    Outcome confirm(String code);

    /**
     * What a deletion comes to.
     *
     * @param closing the customers nobody else owns
     */
    record Review(List<CustomerNumber> closing, List<Hindrance> hindrances) {

        public Review {
            closing = List.copyOf(closing);
            hindrances = List.copyOf(hindrances);
        }
    }

    /** What stands in the way; about the person himself where it names no customer. */
    record Hindrance(Optional<CustomerNumber> customer, Obstacle obstacle) {}

    /** How it can end. */
    sealed interface Outcome {

        /** The link was mailed. */
        record Mailed() implements Outcome {}

        /** The profile is gone. */
        record Deleted() implements Outcome {}

        record Hindered(List<Hindrance> hindrances) implements Outcome {

            public Hindered {
                hindrances = List.copyOf(hindrances);
            }
        }

        record WrongPassword() implements Outcome {}

        /** Too often in vain. */
        record TooMany() implements Outcome {}

        /** Unknown, used or expired: all look the same. */
        record NoSuchLink() implements Outcome {}
    }
}
