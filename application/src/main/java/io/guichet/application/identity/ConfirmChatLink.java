package io.guichet.application.identity;

import io.guichet.domain.identity.ProfileId;

import java.util.UUID;

/** One of the two sides confirms a claimed link; with both the link holds. */
public interface ConfirmChatLink {

    Outcome confirmInChat(UUID link, long chatUser);

    Outcome confirmOnWeb(UUID link, ProfileId profile);

    /** How it can end. */
    sealed interface Outcome {

        record Linked() implements Outcome {}

        /** This side is done, the other one is awaited. */
        record AwaitingOtherSide() implements Outcome {}

        /** Nobody has presented the code yet. */
        record NotClaimed() implements Outcome {}

        record Expired() implements Outcome {}

        /** Also the answer for the link of somebody else. */
        record NoSuchLink() implements Outcome {}
    }
}
