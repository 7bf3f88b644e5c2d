package io.guichet.application.identity;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.UUID;

/**
 * A link between a profile and a chat account on its way: offered by a one-time code, claimed by
 * the account that presents it, confirmed by both sides. {@code chatUser} is 0 and {@code chatName}
 * empty until it is claimed. Without the two confirmations a sent link would tie a stranger's chat
 * to the sender's account.
 */
public record ChatLink(
        UUID id,
        ProfileId profile,
        String codeHash,
        Instant expiresAt,
        long chatUser,
        String chatName,
        boolean confirmedInChat,
        boolean confirmedOnWeb,
        boolean ended,
        long version) {

    public ChatLink {
        requireNonNull(id, "id");
        requireNonNull(profile, "profile");
        requireNonNull(codeHash, "codeHash");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(chatName, "chatName");
    }

    public static ChatLink offer(UUID id, ProfileId profile, String codeHash, Instant expiresAt) {
        return new ChatLink(id, profile, codeHash, expiresAt, 0, "", false, false, false, 0);
    }

    public boolean isClaimed() {
        return chatUser != 0;
    }

    public boolean holds() {
        return confirmedInChat && confirmedOnWeb && !ended;
    }

    /** Whether the time to claim and confirm is over. */
    public boolean isExpiredAt(Instant now) {
        return !holds() && !now.isBefore(expiresAt);
    }

    public ChatLink claimedBy(long user, String name) {
        return new ChatLink(
                id,
                profile,
                codeHash,
                expiresAt,
                user,
                name,
                confirmedInChat,
                confirmedOnWeb,
                ended,
                version);
    }

    public ChatLink withChatConfirmed() {
        return confirmed(true, confirmedOnWeb);
    }

    public ChatLink withWebConfirmed() {
        return confirmed(confirmedInChat, true);
    }

    public ChatLink end() {
        return new ChatLink(
                id,
                profile,
                codeHash,
                expiresAt,
                chatUser,
                chatName,
                confirmedInChat,
                confirmedOnWeb,
                true,
                version);
    }

    private ChatLink confirmed(boolean inChat, boolean onWeb) {
        return new ChatLink(
                id, profile, codeHash, expiresAt, chatUser, chatName, inChat, onWeb, ended,
                version);
    }
}
