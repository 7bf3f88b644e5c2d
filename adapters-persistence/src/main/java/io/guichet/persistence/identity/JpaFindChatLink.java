package io.guichet.persistence.identity;

import io.guichet.application.identity.ChatLink;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links as people see them. */
public final class JpaFindChatLink implements FindChatLink {

    private static final int MOST_LINKS = 20;
    private static final String HOLDS =
            " l.confirmedInChat = true and l.confirmedOnWeb = true and l.ended = false";

    /** Asked for every notice. */
    private static final RowQuery CHATS_OF_CUSTOMER =
            RowQuery.of(
                    """
                    select distinct l.chat_user from guichet.profile_customer g
                        join guichet.chat_link l on l.profile = g.profile
                    where g.customer = ? and (g.permissions = 'owner'
                            or concat(' ', g.permissions, ' ') like '% billing %')
                        and l.confirmed_in_chat and l.confirmed_on_web and not l.ended
                    order by l.chat_user
                    """,
                    Long.class);

    private final EntityManager entityManager;
    private final Encryption encryption;
    private final Clock clock;

    public JpaFindChatLink(EntityManager entityManager, Encryption encryption, Clock clock) {
        this.entityManager = entityManager;
        this.encryption = encryption;
        this.clock = clock;
    }

    @Override
    public Optional<ChatLinkDetails> find(UUID link, ProfileId profile) {
        return new JpaChatLinks(entityManager, encryption)
                .find(link)
                .filter(found -> found.profile().equals(profile))
                .map(this::toDetails);
    }

    @Override
    public List<ChatLinkDetails> list(ProfileId profile) {
        return entityManager
                .createQuery(
                        "select l from ChatLinkRow l where l.profile = :profile"
                                + " and l.ended = false order by l.expiresAt desc, l.id",
                        ChatLinkRow.class)
                .setParameter("profile", profile.value())
                .setMaxResults(MOST_LINKS)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(row -> toDetails(row.toLink(encryption)))
                .toList();
    }

    @Override
    public Optional<LinkedProfile> linkedTo(long chatUser) {
        return entityManager
                .createQuery(
                        "select l.id, l.profile from ChatLinkRow l where l.chatUser = :user and"
                                + HOLDS,
                        Object[].class)
                .setParameter("user", chatUser)
                .getResultList()
                .stream()
                .map(row -> new LinkedProfile((UUID) row[0], new ProfileId((UUID) row[1])))
                .findFirst();
    }

    @Override
    public List<Long> chatsOf(CustomerNumber customer) {
        return CHATS_OF_CUSTOMER.list(entityManager, Long.class, customer.value());
    }

    @Override
    public List<Long> chatsOf(ProfileId profile) {
        return entityManager
                .createQuery(
                        "select distinct l.chatUser from ChatLinkRow l where l.profile = :profile"
                                + " and"
                                + HOLDS
                                + " order by l.chatUser",
                        Long.class)
                .setParameter("profile", profile.value())
                .getResultList();
    }

    private ChatLinkDetails toDetails(ChatLink link) {
        return new ChatLinkDetails(link.id(), stateOf(link), link.chatName(), link.expiresAt());
    }

    private LinkState stateOf(ChatLink link) {
        if (link.ended()) {
            return LinkState.ENDED;
        }
        if (link.holds()) {
            return LinkState.LINKED;
        }
        if (link.isExpiredAt(clock.instant())) {
            return LinkState.EXPIRED;
        }
        if (!link.isClaimed()) {
            return LinkState.AWAITING_CHAT;
        }
        return link.confirmedInChat() ? LinkState.AWAITING_WEB : LinkState.AWAITING_CONFIRMATIONS;
    }
}
