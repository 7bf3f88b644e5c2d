package io.guichet.application.identity;

import io.guichet.application.identity.port.ChatLinks;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ending what has ended already changes nothing and says so. */
public final class EndChatLinkHandler implements EndChatLink {

    private final ChatLinks chatLinks;
    private final Transactions transactions;

    public EndChatLinkHandler(ChatLinks chatLinks, Transactions transactions) {
        this.chatLinks = chatLinks;
        this.transactions = transactions;
    }

    @Override
    public boolean endInChat(UUID link, long chatUser) {
        return transactions.required(
                () -> end(chatLinks.find(link).filter(known -> known.chatUser() == chatUser)));
    }

    @Override
    public boolean endOnWeb(UUID link, ProfileId profile) {
        return transactions.required(
                () -> end(chatLinks.find(link).filter(known -> known.profile().equals(profile))));
    }

    @Override
    public boolean endAll(long chatUser) {
        return transactions.required(
                () -> {
                    List<ChatLink> links = chatLinks.ofChatUser(chatUser);
                    links.forEach(link -> chatLinks.save(link.end()));
                    return !links.isEmpty();
                });
    }

    private boolean end(Optional<ChatLink> found) {
        Optional<ChatLink> live = found.filter(link -> !link.ended());
        live.map(ChatLink::end).ifPresent(chatLinks::save);
        return live.isPresent();
    }
}
