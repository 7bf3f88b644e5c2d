package io.guichet.application.identity;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A chat account presents a one-time code; both sides still have to confirm. */
public interface ClaimChatLink {

    Outcome claim(Command command);

    /** {@code chatUser} is the chat product's stable number of the person. */
    record Command(String code, long chatUser, String chatName) {

        public Command {
            requireNonNull(code, "code");
            requireNonNull(chatName, "chatName");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** To be confirmed in the chat: which profile it is, with a masked address. */
        record Claimed(UUID link, String profileName, String maskedEmail) implements Outcome {}

        record AlreadyLinked() implements Outcome {}

        /** Unknown, used by somebody else, or too old: all look the same. */
        record CodeNotValid() implements Outcome {}
    }
}
