package io.guichet.application.identity.query;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the links between profiles and chat accounts. */
public interface FindChatLink {

    Optional<ChatLinkDetails> find(UUID link, ProfileId profile);

    /** The newest first, at most twenty, ended ones left out. */
    List<ChatLinkDetails> list(ProfileId profile);

    /** The profile a chat account is linked to. */
    Optional<LinkedProfile> linkedTo(long chatUser);

    /** The linked chat accounts of everybody who sees a customer's bills. */
    List<Long> chatsOf(CustomerNumber customer);

    /** The linked chat accounts of a person himself. */
    List<Long> chatsOf(ProfileId profile);

    /** {@code chatName} is empty until somebody has presented the code. */
    record ChatLinkDetails(UUID link, LinkState state, String chatName, Instant expiresAt) {}

    /** A link that holds. */
    record LinkedProfile(UUID link, ProfileId profile) {}

    /** How far a link has come. */
    enum LinkState {
        AWAITING_CHAT,
        AWAITING_CONFIRMATIONS,
        AWAITING_WEB,
        LINKED,
        EXPIRED,
        ENDED
    }
}
