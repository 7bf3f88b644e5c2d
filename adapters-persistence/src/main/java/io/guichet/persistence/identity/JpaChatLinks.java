package io.guichet.persistence.identity;

import io.guichet.application.identity.ChatLink;
import io.guichet.application.identity.port.ChatLinks;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The links between profiles and chat accounts; names are encrypted. */
public final class JpaChatLinks implements ChatLinks {

    private static final String UPDATE =
            """
            update ChatLinkRow l set l.chatUser = :user, l.chatName = :name,
                l.confirmedInChat = :inChat, l.confirmedOnWeb = :onWeb, l.ended = :ended,
                l.version = l.version + 1
            where l.id = :id and l.version = :version
            """;

    private final EntityManager entityManager;
    private final Encryption encryption;

    public JpaChatLinks(EntityManager entityManager, Encryption encryption) {
        this.entityManager = entityManager;
        this.encryption = encryption;
    }

    @Override
    public Optional<ChatLink> find(UUID id) {
        return Rows.find(entityManager, ChatLinkRow.class, id).map(row -> row.toLink(encryption));
    }

    @Override
    public Optional<ChatLink> findByCode(String codeHash) {
        return links(select("l.codeHash = :hash").setParameter("hash", codeHash)).findFirst();
    }

    @Override
    public List<ChatLink> ofChatUser(long chatUser) {
        return links(
                        select("l.chatUser = :user and l.ended = false and l.chatUser <> 0")
                                .setParameter("user", chatUser))
                .toList();
    }

    @Override
    public List<ChatLink> ofProfile(ProfileId profile) {
        return links(
                        select("l.profile = :profile and l.ended = false")
                                .setParameter("profile", profile.value()))
                .toList();
    }

    @Override
    public void add(ChatLink link) {
        Rows.add(entityManager, nameOf(link), List.of(ChatLinkRow.from(link, encryption)));
    }

    @Override
    public void save(ChatLink link) {
        Rows.requireOne(nameOf(link), Rows.race(nameOf(link), () -> update(link)));
    }

    private int update(ChatLink link) {
        return entityManager
                .createQuery(UPDATE)
                .setParameter("user", link.chatUser())
                .setParameter("name", encryption.encrypt(link.chatName()))
                .setParameter("inChat", link.confirmedInChat())
                .setParameter("onWeb", link.confirmedOnWeb())
                .setParameter("ended", link.ended())
                .setParameter("id", link.id())
                .setParameter("version", link.version())
                .executeUpdate();
    }

    private TypedQuery<ChatLinkRow> select(String which) {
        return entityManager.createQuery(
                "select l from ChatLinkRow l where " + which + " order by l.expiresAt desc, l.id",
                ChatLinkRow.class);
    }

    private Stream<ChatLink> links(TypedQuery<ChatLinkRow> query) {
        return query.getResultList().stream()
                .peek(entityManager::detach)
                .map(row -> row.toLink(encryption));
    }

    private static String nameOf(ChatLink link) {
        return "chat link " + link.id();
    }
}
