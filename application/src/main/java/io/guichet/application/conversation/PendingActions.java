package io.guichet.application.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * What a person was asked to confirm. The button carries a random token, kept hashed; what is to be
 * done, for whom and at which price stands here and never in the button.
 */
public interface PendingActions {

    void ask(PendingAction action);

    /**
     * Takes an action to carry it out. The same update may take it again, since a turn that died is
     * repeated; any other press is answered with what came of it.
     */
    Taken take(String tokenHash, long chatUser, long updateId, Instant now);

    /** Keeps what came of an action, to be shown at a second press. */
    void finished(String tokenHash, String outcome);

    /** An action that waits; {@code parameters} hold everything it needs. */
    record PendingAction(
            String tokenHash,
            long chatUser,
            long customer,
            String kind,
            Map<String, String> parameters,
            Instant expiresAt) {

        public PendingAction {
            requireNonNull(tokenHash, "tokenHash");
            requireNonNull(kind, "kind");
            parameters = Map.copyOf(parameters);
            requireNonNull(expiresAt, "expiresAt");
        }
    }

    /** How taking can end. */
    sealed interface Taken {

        record Yours(PendingAction action) implements Taken {}

        /** Pressed before; {@code outcome} is empty while it is still being worked on. */
        record Used(Instant usedAt, String outcome) implements Taken {}

        record Expired() implements Taken {}

        /** Never asked, or asked of somebody else. */
        record Unknown() implements Taken {}
    }
}
