package io.guichet.application.handover;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;

/**
 * The owner of a customer hands it over to another person, with all its services, invoices and
 * credit. He confirms by a link that is mailed to him; then whoever is to own it is asked by
 * another. Whether somebody has that address is told to nobody.
 */
public interface HandOverCustomer {

    /** Asked again for the same address, whoever's turn it is gets a new link. */
    Outcome ask(CustomerNumber customer, ProfileId owner, EmailAddress to);

    /** The one that stands. */
    Optional<Handover> standing(CustomerNumber customer);

    /** Until it is accepted the owner can take it back. */
    Outcome cancel(CustomerNumber customer);

    /** By the link to the present owner. */
    Outcome confirm(String code);

    /** How it can end. */
    sealed interface Outcome {

        record Asked(Handover handover) implements Outcome {}

        /** Whoever is to own it was asked. */
        record Confirmed(Handover handover) implements Outcome {}

        record Cancelled() implements Outcome {}

        record Hindered(List<HandoverObstacle> obstacles) implements Outcome {

            public Hindered {
                obstacles = List.copyOf(obstacles);
            }
        }

        /** It is being handed over to another address; that can be cancelled first. */
        record UnderWay(Handover handover) implements Outcome {}

        /** Who asks does not own it himself: staff for instance. */
        record NotOwner() implements Outcome {}

        /** He is who owns it. */
        record OwnAddress() implements Outcome {}

        /** That address was written to too often within the hour. */
        record TooMany() implements Outcome {}

        record NoSuchHandover() implements Outcome {}

        /** Unknown, used or expired: all look the same. */
        record NoSuchLink() implements Outcome {}
    }
}
