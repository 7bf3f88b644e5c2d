package io.guichet.application.conversation;

/** The memory of every chat. */
public interface ChatMemories {

    /** Blank for a chat never heard of. */
    ChatMemory of(long chat);

    /** Notes that a person blocked the bot or came back. */
    void markBlocked(long chat, boolean blocked);
}
