package io.guichet.application.recovery;

import static java.util.Objects.requireNonNull;

import io.guichet.application.recovery.RecoverAccess.Outcome;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.Standing.State;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Staff opens a case for somebody who lost his mailbox, his second factor or the addresses he may
 * come from, and looks cases up. He is told of it at once, over every way there is to him.
 */
public interface OpenRecovery {

    /** How many cases are shown. */
    int MOST = 200;

    Outcome open(Command command);

    /** Empty if there is none or he may not see it. */
    Optional<RecoveryCase> find(ProfileId staff, UUID id);

    /**
     * The number kept with the profile that a case is about; empty if there is none, or he may not
     * see it. One that was changed shortly before may be a thief's.
     */
    Optional<Known> phone(ProfileId staff, UUID id);

    /** The newest in a state, none for whoever may not see them. */
    List<RecoveryCase> list(ProfileId staff, State state);

    /** {@code recent}: it was another one, or none, thirty days before the case was opened. */
    record Known(Phone phone, boolean recent) {}

    /**
     * What a case is opened with.
     *
     * @param email the profile's present one
     * @param newEmail only where the mailbox is lost, and always there
     * @param reason who asked, how and why; a line of at most 200 characters
     */
    record Command(
            ProfileId staff,
            EmailAddress email,
            Loss loss,
            Optional<EmailAddress> newEmail,
            String reason) {

        public Command {
            requireNonNull(staff, "staff");
            requireNonNull(email, "email");
            requireNonNull(loss, "loss");
            requireNonNull(newEmail, "newEmail");
        }
    }
}
