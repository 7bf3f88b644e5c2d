package io.guichet.testing.shared;

import io.guichet.testing.billing.InMemoryExportTurns;
import io.guichet.testing.conversation.InMemoryChatMemories;
import io.guichet.testing.conversation.InMemoryConversation;
import io.guichet.testing.conversation.InMemoryConversationHealth;
import io.guichet.testing.conversation.InMemoryLeases;
import io.guichet.testing.conversation.InMemoryMessageOutbox;
import io.guichet.testing.conversation.InMemoryPendingActions;
import io.guichet.testing.conversation.InMemorySentFiles;
import io.guichet.testing.conversation.InMemoryUpdateInbox;
import io.guichet.testing.provisioning.InMemoryWebhooks;

/** The stores of what is claimed, all of them found in {@link #conversation()}. */
interface InMemoryQueues extends Stores {

    InMemoryConversation conversation();

    @Override
    default InMemoryUpdateInbox updateInbox() {
        return conversation().updateInbox();
    }

    @Override
    default InMemoryMessageOutbox messageOutbox() {
        return conversation().messageOutbox();
    }

    @Override
    default InMemoryPendingActions pendingActions() {
        return conversation().pendingActions();
    }

    @Override
    default InMemoryChatMemories chatMemories() {
        return conversation().chatMemories();
    }

    @Override
    default InMemoryLeases leases() {
        return conversation().leases();
    }

    @Override
    default InMemoryExportTurns exportTurns() {
        return conversation().exportTurns();
    }

    @Override
    default InMemoryWebhooks webhooks() {
        return conversation().webhooks();
    }

    @Override
    default InMemorySentFiles sentFiles() {
        return conversation().sentFiles();
    }

    @Override
    default InMemoryConversationHealth conversationHealth() {
        return conversation().health();
    }
}
