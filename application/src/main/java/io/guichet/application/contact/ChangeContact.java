package io.guichet.application.contact;

import io.guichet.application.handover.HandoverObstacle;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.UUID;

/**
 * Somebody else is to be a contact of a customer. The owner and the administrative contact change
 * every contact, the technical and the billing contact replace themselves. Whether somebody has the
 * address is told to nobody.
 */
public interface ChangeContact {

    /** Asked again by the same person for the same address, whose turn it is gets a new link. */
    Outcome ask(Command command);

    /** Those that stand and that he began, or can take back. */
    List<ContactChange> standing(CustomerNumber customer, ProfileId who);

    /** Until it is accepted, by whoever began it, the administrative contact or the owner. */
    Outcome cancel(CustomerNumber customer, ProfileId who, UUID change);

    /** Who wants whom to be which contact. */
    record Command(CustomerNumber customer, ProfileId by, Bundle contact, EmailAddress to) {}

    /** How it can end. */
    sealed interface Outcome {

        record Asked(ContactChange change) implements Outcome {}

        record Cancelled() implements Outcome {}

        record Hindered(List<HandoverObstacle> obstacles) implements Outcome {

            public Hindered {
                obstacles = List.copyOf(obstacles);
            }
        }

        /** That contact is being changed by somebody else, or to another address. */
        record UnderWay(ContactChange change) implements Outcome {}

        /** Who asks may not change this contact. */
        record NotHis() implements Outcome {}

        /** That address is the contact's already, or has all that it is about. */
        record Already() implements Outcome {}

        /** More than one person holds what makes the contact: the owner decides first. */
        record Several() implements Outcome {}

        /** That address was written to too often within the hour. */
        record TooMany() implements Outcome {}

        record NoSuchChange() implements Outcome {}
    }
}
