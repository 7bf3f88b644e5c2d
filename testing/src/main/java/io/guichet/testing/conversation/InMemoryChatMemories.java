package io.guichet.testing.conversation;

import io.guichet.application.conversation.ChatMemories;
import io.guichet.application.conversation.ChatMemory;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

/** What is remembered of each chat, in memory. */
public final class InMemoryChatMemories implements ChatMemories {

    private final Table<Long, ChatMemory> memories;

    public InMemoryChatMemories(InMemoryTransactions transactions) {
        memories = new Table<>(transactions);
    }

    @Override
    public ChatMemory of(long chat) {
        return memories.find(chat).orElseGet(() -> ChatMemory.blank(chat));
    }

    @Override
    public void markBlocked(long chat, boolean blocked) {
        keep(of(chat).blocked(blocked));
    }

    void keep(ChatMemory memory) {
        memories.put(memory.chat(), memory);
    }
}
