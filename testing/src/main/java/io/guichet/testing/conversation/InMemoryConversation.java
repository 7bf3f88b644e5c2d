package io.guichet.testing.conversation;

import io.guichet.testing.billing.InMemoryExportTurns;
import io.guichet.testing.provisioning.InMemoryWebhooks;
import io.guichet.testing.shared.InMemoryTransactions;

/** Everything a conversation stores and what else is claimed, in memory. */
public record InMemoryConversation(
        InMemoryUpdateInbox updateInbox,
        InMemoryMessageOutbox messageOutbox,
        InMemoryPendingActions pendingActions,
        InMemoryChatMemories chatMemories,
        InMemoryLeases leases,
        InMemoryExportTurns exportTurns,
        InMemoryWebhooks webhooks,
        InMemorySentFiles sentFiles,
        InMemoryConversationHealth health) {

    public static InMemoryConversation over(InMemoryTransactions transactions) {
        var memories = new InMemoryChatMemories(transactions);
        var outbox = new InMemoryMessageOutbox(transactions);
        var inbox = new InMemoryUpdateInbox(transactions, memories, outbox);
        var actions = new InMemoryPendingActions(transactions);
        return new InMemoryConversation(
                inbox,
                outbox,
                actions,
                memories,
                new InMemoryLeases(transactions),
                new InMemoryExportTurns(transactions),
                new InMemoryWebhooks(transactions),
                new InMemorySentFiles(transactions),
                new InMemoryConversationHealth(inbox, outbox, actions, memories));
    }
}
