package io.guichet.application.access;

import static java.util.Objects.requireNonNull;

import io.guichet.application.identity.port.Profiles;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A customer's owner lets others act for him, and sees who does. What an owner may do is changed by
 * nobody; of several one can be let go, and one always stays.
 */
public interface ShareAccess {

    Duration INVITED_FOR = Duration.ofDays(7);
    int MOST_WAITING = 50;

    /** The owners first. */
    List<Holder> holders(CustomerNumber customer);

    /** Gives somebody who acts for the customer other permissions in the place of his. */
    Outcome change(CustomerNumber customer, ProfileId holder, Permissions permissions);

    /** Also an owner beside whom there is another; he is written to. */
    Outcome withdraw(CustomerNumber customer, ProfileId holder);

    /** The code is told this once; whoever has it and the invited e-mail accepts. */
    Outcome invite(Command command);

    List<Invitation> invitations(CustomerNumber customer);

    Outcome takeBack(CustomerNumber customer, UUID invitation);

    /** Somebody who acts for the customer. */
    record Holder(ProfileId profile, String name, String email, Permissions permissions) {

        static Holder of(Profiles.Holder holder) {
            return new Holder(
                    holder.profile().id(),
                    holder.profile().name(),
                    holder.profile().email(),
                    holder.permissions());
        }
    }

    /** What somebody is to be allowed. */
    record Command(
            CustomerNumber customer,
            ProfileId invitedBy,
            EmailAddress email,
            Permissions permissions) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(invitedBy, "invitedBy");
            requireNonNull(email, "email");
            requireNonNull(permissions, "permissions");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Invited(Invitation invitation, String code) implements Outcome {}

        record Done() implements Outcome {}

        /** Nobody acts for the customer under this id. */
        record NoSuchHolder() implements Outcome {}

        /** What an owner may do cannot be changed, and the last one cannot be let go. */
        record IsOwner() implements Outcome {}

        record NoSuchInvitation() implements Outcome {}

        /** {@link #MOST_WAITING} wait already. */
        record TooMany() implements Outcome {}
    }
}
