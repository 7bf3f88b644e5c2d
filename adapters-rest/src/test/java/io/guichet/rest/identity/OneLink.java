package io.guichet.rest.identity;

import io.guichet.application.identity.ConfirmChatLink;
import io.guichet.application.identity.EndChatLink;
import io.guichet.application.identity.StartChatLink;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.RestApi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Anna's one link to a chat, as far as a test lets it come. */
public final class OneLink implements FindChatLink, StartChatLink, ConfirmChatLink, EndChatLink {

    public static final UUID ID = new UUID(0, 77);

    public ProfileId owner = RestApi.ANNAS_PROFILE;
    public LinkState state = LinkState.AWAITING_CHAT;
    public String chatName = "";
    public ConfirmChatLink.Outcome confirmation = new ConfirmChatLink.Outcome.Linked();

    @Override
    public Started start(ProfileId profile) {
        return new Started(ID, "abc", RestApi.NOON.plus(Duration.ofMinutes(10)));
    }

    @Override
    public ConfirmChatLink.Outcome confirmInChat(UUID link, long chatUser) {
        throw new IllegalStateException("not from the web");
    }

    @Override
    public ConfirmChatLink.Outcome confirmOnWeb(UUID link, ProfileId profile) {
        if (!isAnnas(link, profile)) {
            return new ConfirmChatLink.Outcome.NoSuchLink();
        }
        if (confirmation instanceof ConfirmChatLink.Outcome.Linked) {
            state = LinkState.LINKED;
        }
        return confirmation;
    }

    @Override
    public boolean endInChat(UUID link, long chatUser) {
        return false;
    }

    @Override
    public boolean endOnWeb(UUID link, ProfileId profile) {
        boolean there = isAnnas(link, profile) && state != LinkState.ENDED;
        state = there ? LinkState.ENDED : state;
        return there;
    }

    @Override
    public boolean endAll(long chatUser) {
        return false;
    }

    @Override
    public Optional<ChatLinkDetails> find(UUID link, ProfileId profile) {
        return isAnnas(link, profile) ? Optional.of(details()) : Optional.empty();
    }

    @Override
    public List<ChatLinkDetails> list(ProfileId profile) {
        return state == LinkState.ENDED ? List.of() : List.of(details());
    }

    @Override
    public Optional<LinkedProfile> linkedTo(long chatUser) {
        return Optional.empty();
    }

    @Override
    public List<Long> chatsOf(CustomerNumber customer) {
        return List.of();
    }

    @Override
    public List<Long> chatsOf(ProfileId profile) {
        return List.of();
    }

    private ChatLinkDetails details() {
        return new ChatLinkDetails(ID, state, chatName, RestApi.NOON.plus(Duration.ofMinutes(10)));
    }

    private boolean isAnnas(UUID link, ProfileId profile) {
        return link.equals(ID) && profile.equals(owner);
    }
}
