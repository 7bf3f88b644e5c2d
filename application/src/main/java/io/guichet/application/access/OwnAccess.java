package io.guichet.application.access;

import io.guichet.application.identity.Caller;
import io.guichet.domain.identity.CustomerNumber;

/** A person takes what he was given for a customer, and gives it back. */
public interface OwnAccess {

    /** Takes an invitation by its code. */
    Outcome accept(Caller caller, String code);

    /** Gives back everything on a customer at once; an owner stays one. */
    Outcome giveBack(Caller caller, CustomerNumber customer);

    /** How it can end. */
    sealed interface Outcome {

        record Accepted(CustomerNumber customer) implements Outcome {}

        record GivenBack() implements Outcome {}

        /** Unknown, used, expired or for somebody else: all look the same. */
        record NoSuchInvitation() implements Outcome {}

        /** He acts for this customer already. */
        record HeldAlready() implements Outcome {}

        record NothingHeld() implements Outcome {}

        record IsOwner() implements Outcome {}
    }
}
