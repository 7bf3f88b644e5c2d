package io.guichet.application.handover;

import io.guichet.application.profile.SignUp;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whoever is to own a customer comes by the link that was mailed to him, and takes it over or does
 * not. From then on he alone acts for it: nobody keeps a permission, an invitation, a card or a
 * mandate, and it is written to at his address. What it is called and where it is stays as it is
 * until it is changed, for later invoices only.
 */
public interface TakeOverCustomer {

    Optional<Offered> find(String code);

    /** By a person who is signed in and has the address that was written to. */
    Outcome accept(String code, ProfileId who);

    /**
     * By a person without a profile, who makes one here.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if name or password cannot be
     */
    Outcome join(SignUp.Confirmation confirmation);

    Outcome refuse(String code);

    /** What somebody is offered, by whom, and whether his address has a profile. */
    record Offered(
            CustomerNumber customer,
            String name,
            String owner,
            Instant expiresAt,
            boolean hasProfile) {}

    /** How it can end. */
    sealed interface Outcome {

        record TakenOver(CustomerNumber customer) implements Outcome {}

        record Refused() implements Outcome {}

        record Hindered(List<HandoverObstacle> obstacles) implements Outcome {

            public Hindered {
                obstacles = List.copyOf(obstacles);
            }
        }

        /** Unknown, used, expired, taken back, or for somebody else: all look the same. */
        record NoSuchLink() implements Outcome {}
    }
}
