package io.guichet.application.identity;

import io.guichet.application.identity.ClaimChatLink.Outcome.AlreadyLinked;
import io.guichet.application.identity.ClaimChatLink.Outcome.Claimed;
import io.guichet.application.identity.ClaimChatLink.Outcome.CodeNotValid;
import io.guichet.application.identity.port.ChatLinks;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;

/** The first account that presents a code has it; the same account may present it again. */
public final class ClaimChatLinkHandler implements ClaimChatLink {

    private final ChatLinks chatLinks;
    private final Profiles profiles;
    private final Transactions transactions;
    private final Clock clock;

    public ClaimChatLinkHandler(
            ChatLinks chatLinks, Profiles profiles, Transactions transactions, Clock clock) {
        this.chatLinks = chatLinks;
        this.profiles = profiles;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome claim(Command command) {
        return transactions.required(
                () ->
                        isLinked(command.chatUser())
                                ? new AlreadyLinked()
                                : chatLinks
                                        .findByCode(Sha256.hex(command.code()))
                                        .filter(link -> isOpenTo(command.chatUser(), link))
                                        .map(link -> claim(command, link))
                                        .orElseGet(CodeNotValid::new));
    }

    private boolean isLinked(long chatUser) {
        return chatLinks.ofChatUser(chatUser).stream().anyMatch(ChatLink::holds);
    }

    private boolean isOpenTo(long chatUser, ChatLink link) {
        return !link.ended()
                && !link.isExpiredAt(clock.instant())
                && (!link.isClaimed() || link.chatUser() == chatUser);
    }

    private Outcome claim(Command command, ChatLink link) {
        if (!link.isClaimed()) {
            chatLinks.save(link.claimedBy(command.chatUser(), command.chatName()));
        }
        Profile profile = profiles.find(link.profile()).orElseThrow();
        return new Claimed(link.id(), profile.name(), masked(profile.email()));
    }

    /** {@code marie@acme.fr} as {@code m…@acme.fr}. */
    private static String masked(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "…" : email.charAt(0) + "…" + email.substring(at);
    }
}
