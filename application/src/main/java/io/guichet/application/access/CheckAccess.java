package io.guichet.application.access;

import io.guichet.application.access.ShareAccess.Holder;
import io.guichet.domain.access.Permission;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;

/**
 * Whoever provides what a customer holds, a panel of the hoster's for instance, asks who may do
 * something there: what was given on accounts and servers is kept here and used there.
 */
public interface CheckAccess {

    Outcome who(CustomerNumber customer, Permission wanted);

    /** How it can end. */
    sealed interface Outcome {

        /** The owners first; who was given it with a second factor has to have used one. */
        record Found(List<Holder> holders) implements Outcome {

            public Found {
                holders = List.copyOf(holders);
            }
        }

        record NoSuchCustomer() implements Outcome {}

        /** Also where the account is somebody else's. */
        record NoSuchAccount() implements Outcome {}

        /** He has no server of this name. */
        record NoSuchServer() implements Outcome {}
    }
}
