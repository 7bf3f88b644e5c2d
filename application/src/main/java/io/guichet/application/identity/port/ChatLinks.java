package io.guichet.application.identity.port;

import io.guichet.application.identity.ChatLink;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The links between profiles and chat accounts. Every adapter passes {@code ChatLinksContract}. */
public interface ChatLinks {

    Optional<ChatLink> find(UUID id);

    Optional<ChatLink> findByCode(String codeHash);

    /** The links of a chat account that hold or may come to hold. */
    List<ChatLink> ofChatUser(long chatUser);

    /** The links of a profile that hold or may come to hold. */
    List<ChatLink> ofProfile(ProfileId profile);

    void add(ChatLink link);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster, or if
     *     another link of the same chat account holds already
     */
    void save(ChatLink link);
}
