package io.guichet.application.identity;

import io.guichet.application.identity.ConfirmChatLink.Outcome.AwaitingOtherSide;
import io.guichet.application.identity.ConfirmChatLink.Outcome.Expired;
import io.guichet.application.identity.ConfirmChatLink.Outcome.Linked;
import io.guichet.application.identity.ConfirmChatLink.Outcome.NoSuchLink;
import io.guichet.application.identity.ConfirmChatLink.Outcome.NotClaimed;
import io.guichet.application.identity.port.ChatLinks;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.Permission;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The profile's owner and his customer are told when a link holds: he may not be who linked. */
public final class ConfirmChatLinkHandler implements ConfirmChatLink {

    private final ChatLinks chatLinks;
    private final Profiles profiles;
    private final Outbox outbox;
    private final PersonalNews news;
    private final Transactions transactions;
    private final Clock clock;

    public ConfirmChatLinkHandler(
            ChatLinks chatLinks,
            Profiles profiles,
            Outbox outbox,
            PersonalNews news,
            Transactions transactions,
            Clock clock) {
        this.chatLinks = chatLinks;
        this.profiles = profiles;
        this.outbox = outbox;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome confirmInChat(UUID link, long chatUser) {
        return transactions.required(
                () ->
                        confirm(
                                chatLinks.find(link).filter(known -> known.chatUser() == chatUser),
                                ChatLink::withChatConfirmed));
    }

    @Override
    public Outcome confirmOnWeb(UUID link, ProfileId profile) {
        return transactions.required(
                () ->
                        confirm(
                                chatLinks
                                        .find(link)
                                        .filter(known -> known.profile().equals(profile)),
                                ChatLink::withWebConfirmed));
    }

    private Outcome confirm(Optional<ChatLink> found, UnaryOperator<ChatLink> confirmation) {
        return found.filter(link -> !link.ended())
                .map(link -> confirm(link, confirmation))
                .orElseGet(NoSuchLink::new);
    }

    private Outcome confirm(ChatLink link, UnaryOperator<ChatLink> confirmation) {
        if (link.holds()) {
            return new Linked();
        }
        if (link.isExpiredAt(clock.instant())) {
            return new Expired();
        }
        if (!link.isClaimed()) {
            return new NotClaimed();
        }
        ChatLink confirmed = confirmation.apply(link);
        chatLinks.save(confirmed);
        if (!confirmed.holds()) {
            return new AwaitingOtherSide();
        }
        endOthers(confirmed);
        tell(confirmed);
        return new Linked();
    }

    /** A chat account has one link that holds; what else was on its way there is over. */
    private void endOthers(ChatLink held) {
        chatLinks.ofChatUser(held.chatUser()).stream()
                .filter(other -> !other.id().equals(held.id()))
                .map(ChatLink::end)
                .forEach(chatLinks::save);
    }

    private void tell(ChatLink link) {
        Map<String, String> facts = Map.of("chatName", link.chatName());
        String about = link.id().toString();
        news.write(link.profile(), Letter.Kind.CHAT_LINKED, about, "/link", facts);
        Optional<CustomerNumber> told = profiles.customersOf(link.profile()).stream().findFirst();
        told.ifPresent(
                customer ->
                        outbox.add(
                                new Notice(
                                        "chat-linked:" + link.id(),
                                        Notice.Kind.CHAT_LINKED,
                                        customer,
                                        facts)));
        if (told.filter(customer -> hears(link.profile(), customer)).isEmpty()) {
            news.tell(link.profile(), Notice.Kind.CHAT_CONFIRMED, about, facts);
        }
    }

    /** Whether news of this customer comes to him unasked: not before a second factor. */
    private boolean hears(ProfileId profile, CustomerNumber customer) {
        return profiles.permissions(profile, customer)
                .filter(held -> held.allow(Permission.BILLING) && !held.withSecondFactor())
                .isPresent();
    }
}
