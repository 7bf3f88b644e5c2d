package io.guichet.persistence.identity;

import io.guichet.application.identity.ChatLink;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.Unreadable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "chat_link")
class ChatLinkRow {

    @Id private UUID id;

    @Column(updatable = false)
    private UUID profile;

    @Column(name = "code_hash", updatable = false)
    private String codeHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "chat_user")
    private long chatUser;

    @Column(name = "chat_name")
    private String chatName;

    @Column(name = "confirmed_in_chat")
    private boolean confirmedInChat;

    @Column(name = "confirmed_on_web")
    private boolean confirmedOnWeb;

    private boolean ended;
    @Version private long version;

    protected ChatLinkRow() {}

    static ChatLinkRow from(ChatLink link, Encryption encryption) {
        ChatLinkRow row = new ChatLinkRow();
        row.id = link.id();
        row.profile = link.profile().value();
        row.codeHash = link.codeHash();
        row.expiresAt = link.expiresAt();
        row.chatUser = link.chatUser();
        row.chatName = encryption.encrypt(link.chatName());
        row.confirmedInChat = link.confirmedInChat();
        row.confirmedOnWeb = link.confirmedOnWeb();
        row.ended = link.ended();
        row.version = link.version();
        return row;
    }

    /** A link whose name cannot be read holds all the same: it has none. */
    ChatLink toLink(Encryption encryption) {
        String name =
                Unreadable.unless("chat link " + id, () -> encryption.decrypt(chatName)).orElse("");
        return new ChatLink(
                id,
                new ProfileId(profile),
                codeHash,
                expiresAt,
                chatUser,
                name,
                confirmedInChat,
                confirmedOnWeb,
                ended,
                version);
    }
}
