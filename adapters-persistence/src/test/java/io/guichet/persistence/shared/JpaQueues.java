package io.guichet.persistence.shared;

import io.guichet.application.audit.Acts;
import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.AuditedTransactions;
import io.guichet.application.billing.port.ExportTurns;
import io.guichet.application.conversation.ChatMemories;
import io.guichet.application.conversation.ConversationHealth;
import io.guichet.application.conversation.Leases;
import io.guichet.application.conversation.MessageOutbox;
import io.guichet.application.conversation.PendingActions;
import io.guichet.application.conversation.SentFiles;
import io.guichet.application.conversation.UpdateInbox;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.provisioning.port.Webhooks;
import io.guichet.application.shared.IdempotentRequests;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.audit.JpaAuditTrail;
import io.guichet.persistence.billing.JpaExportTurns;
import io.guichet.persistence.conversation.JpaChatMemories;
import io.guichet.persistence.conversation.JpaConversationHealth;
import io.guichet.persistence.conversation.JpaLeases;
import io.guichet.persistence.conversation.JpaMessageOutbox;
import io.guichet.persistence.conversation.JpaPendingActions;
import io.guichet.persistence.conversation.JpaSentFiles;
import io.guichet.persistence.conversation.JpaUpdateInbox;
import io.guichet.persistence.notification.JpaOutbox;
import io.guichet.persistence.notification.JpaPendingNotices;
import io.guichet.persistence.provisioning.JpaWebhooks;
import io.guichet.testing.shared.Stores;

import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Queues, leases and what else is claimed, each built anew when it is asked for. */
abstract class JpaQueues implements Stores {

    protected final LocalTransactions transactions = new LocalTransactions(TestDatabase.factory());
    protected final EntityManager em = transactions.entityManager();
    protected final Encryption encryption = new Encryption(new byte[32]);

    private final Acts acts = new Acts();

    /** Whose act it is what a thread does; nobody's, which is not told, until one begins. */
    public Acts acts() {
        return acts;
    }

    @Override
    public Transactions transactions() {
        AuditBooks books = new AuditBooks(new JpaAuditTrail(em), Clock.systemUTC());
        return new AuditedTransactions(transactions, acts, books);
    }

    @Override
    public Outbox outbox() {
        return new JpaOutbox(em, encryption);
    }

    @Override
    public PendingNotices pendingNotices() {
        return new JpaPendingNotices(em, transactions, encryption);
    }

    @Override
    public IdempotentRequests idempotentRequests() {
        return new JpaIdempotentRequests(em, encryption);
    }

    @Override
    public UpdateInbox updateInbox() {
        return new JpaUpdateInbox(em, transactions, encryption);
    }

    @Override
    public MessageOutbox messageOutbox() {
        return new JpaMessageOutbox(em, transactions, encryption);
    }

    @Override
    public PendingActions pendingActions() {
        return new JpaPendingActions(em, transactions, encryption);
    }

    @Override
    public ChatMemories chatMemories() {
        return new JpaChatMemories(em, transactions, encryption);
    }

    @Override
    public Leases leases() {
        return new JpaLeases(em, transactions);
    }

    @Override
    public ExportTurns exportTurns() {
        return new JpaExportTurns(em);
    }

    @Override
    public Webhooks webhooks() {
        return new JpaWebhooks(em);
    }

    @Override
    public SentFiles sentFiles() {
        return new JpaSentFiles(em, transactions);
    }

    @Override
    public ConversationHealth conversationHealth() {
        return new JpaConversationHealth(em, transactions);
    }
}
