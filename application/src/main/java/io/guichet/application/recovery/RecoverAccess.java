package io.guichet.application.recovery;

import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.Standing.State;
import io.guichet.domain.shared.InvalidValueException;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Staff follows a case that {@link OpenRecovery} opened: notes what was looked at, mails a code and
 * takes it back, and decides. {@code staff} is who does it: support or an administrator, and only
 * administrators where the person is staff himself.
 */
public interface RecoverAccess {

    /** Notes that something was looked at; the code is not among what can be noted. */
    Outcome note(ProfileId staff, UUID id, Looked looked);

    /**
     * Mails a code to the profile's e-mail, or to the new one where the old one is lost: three a
     * day for a case, and no more to an address than anything else that is asked for.
     */
    Outcome sendCode(ProfileId staff, UUID id);

    /** The code as the person gave it back. */
    Outcome takeCode(ProfileId staff, UUID id, String code);

    /** It takes effect when {@link RecoveryCase#WAITING} is over, if nobody stops it. */
    Outcome decide(ProfileId staff, UUID id);

    /** A case that is open or decided. */
    Outcome refuse(ProfileId staff, UUID id, String reason);

    /** Something that was looked at: which number was called, which document was seen. */
    record Looked(Proof proof, boolean passed, String note) {

        public Looked {
            if (proof == Proof.CODE) {
                throw new InvalidValueException("invalid-proof");
            }
            if (!note.matches("\\P{Cntrl}{1,200}")) {
                throw new InvalidValueException("invalid-text");
            }
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Stands(RecoveryCase recovery) implements Outcome {}

        record NoSuchProfile() implements Outcome {}

        record NoSuchCase() implements Outcome {}

        /** Not his to do: about himself, about staff, or what he opened or saw himself. */
        record NotAllowed() implements Outcome {}

        /** The person has a case that is not over. */
        record AlreadyOpen(UUID id) implements Outcome {}

        /** Somebody has the new e-mail already. */
        record EmailTaken() implements Outcome {}

        /** A new e-mail without a lost mailbox, or the other way round. */
        record EmailUnfit() implements Outcome {}

        record NotProven(Set<Proof> missing) implements Outcome {}

        /** Nothing was mailed, it is too old or was tried too often. */
        record NoCode() implements Outcome {}

        /** No further code is mailed before that. */
        record TooManyCodes(Instant until) implements Outcome {}

        record WrongCode(int triesLeft) implements Outcome {}

        /** The case has come too far for that. */
        record TooLate(State state) implements Outcome {}
    }
}
