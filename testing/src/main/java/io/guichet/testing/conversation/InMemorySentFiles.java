package io.guichet.testing.conversation;

import io.guichet.application.conversation.SentFiles;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Optional;

/** Files a chat product already has, in memory. */
public final class InMemorySentFiles implements SentFiles {

    private final Table<Key, String> files;

    public InMemorySentFiles(InMemoryTransactions transactions) {
        files = new Table<>(transactions);
    }

    @Override
    public Optional<String> find(long bot, String sha256) {
        return files.find(new Key(bot, sha256));
    }

    @Override
    public void keep(long bot, String sha256, String fileId) {
        files.put(new Key(bot, sha256), fileId);
    }

    private record Key(long bot, String sha256) {}
}
