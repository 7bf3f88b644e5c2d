package io.guichet.application.conversation;

import java.util.Optional;

/** Files a chat product already has, by content, so that they are not uploaded again. */
public interface SentFiles {

    Optional<String> find(long bot, String sha256);

    void keep(long bot, String sha256, String fileId);
}
