package io.guichet.application.contact;

import io.guichet.application.handover.HandoverObstacle;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;

/** Both sides of the change of a contact say yes or no by the links that were mailed to them. */
public interface AnswerContactChange {

    /** What a link is about, without using it up. */
    Optional<Asked> find(String code);

    /** By the link to whoever wants it; done if he takes the place himself. */
    Outcome confirm(String code);

    /** By the link to whoever is to be the contact, signed in with the address it was mailed to. */
    Outcome accept(String code, ProfileId who);

    /** By either link. */
    Outcome refuse(String code);

    /**
     * What somebody is asked.
     *
     * @param own whether it is he who wants it, and not whom he wants
     * @param hasProfile whether the address of whoever is to be the contact has one
     */
    record Asked(
            Bundle contact,
            CustomerNumber customer,
            String name,
            String by,
            String to,
            boolean own,
            boolean hasProfile) {}

    /** How it can end. */
    sealed interface Outcome {

        /** Whoever is to be the contact was asked. */
        record Confirmed() implements Outcome {}

        record Done() implements Outcome {}

        record Refused() implements Outcome {}

        /** The link stays good: what stands in the way can be put right first. */
        record Hindered(List<HandoverObstacle> obstacles) implements Outcome {

            public Hindered {
                obstacles = List.copyOf(obstacles);
            }
        }

        /** The other address was written to too often within the hour. */
        record TooMany() implements Outcome {}

        /** Unknown, used, expired, taken back, or for somebody else: all look the same. */
        record NoSuchLink() implements Outcome {}
    }
}
