package io.guichet.application.identity;

import io.guichet.domain.identity.ProfileId;

import java.util.UUID;

/** Refuses a link that is not confirmed yet or ends one that holds; either side may. */
public interface EndChatLink {

    /** Whether there was such a link of this person to end. */
    boolean endInChat(UUID link, long chatUser);

    /** Whether there was such a link of this profile to end. */
    boolean endOnWeb(UUID link, ProfileId profile);

    /** Ends every link of a chat account; whether there was one. */
    boolean endAll(long chatUser);
}
