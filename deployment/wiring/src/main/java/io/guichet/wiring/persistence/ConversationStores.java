package io.guichet.wiring.persistence;

import io.guichet.application.conversation.ChatMemories;
import io.guichet.application.conversation.ConversationHealth;
import io.guichet.application.conversation.Leases;
import io.guichet.application.conversation.MessageOutbox;
import io.guichet.application.conversation.PendingActions;
import io.guichet.application.conversation.SentFiles;
import io.guichet.application.conversation.UpdateInbox;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.conversation.JpaChatMemories;
import io.guichet.persistence.conversation.JpaConversationHealth;
import io.guichet.persistence.conversation.JpaLeases;
import io.guichet.persistence.conversation.JpaMessageOutbox;
import io.guichet.persistence.conversation.JpaPendingActions;
import io.guichet.persistence.conversation.JpaSentFiles;
import io.guichet.persistence.conversation.JpaUpdateInbox;
import io.guichet.persistence.shared.Encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of conversation. */
@ApplicationScoped
public class ConversationStores {

    @Produces
    @Singleton
    public ChatMemories chatMemories(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        return new JpaChatMemories(entityManager, transactions, encryption);
    }

    @Produces
    @Singleton
    public ConversationHealth conversationHealth(
            EntityManager entityManager, Transactions transactions) {
        return new JpaConversationHealth(entityManager, transactions);
    }

    @Produces
    @Singleton
    public Leases leases(EntityManager entityManager, Transactions transactions) {
        return new JpaLeases(entityManager, transactions);
    }

    @Produces
    @Singleton
    public MessageOutbox messageOutbox(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        return new JpaMessageOutbox(entityManager, transactions, encryption);
    }

    @Produces
    @Singleton
    public PendingActions pendingActions(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        return new JpaPendingActions(entityManager, transactions, encryption);
    }

    @Produces
    @Singleton
    public SentFiles sentFiles(EntityManager entityManager, Transactions transactions) {
        return new JpaSentFiles(entityManager, transactions);
    }

    @Produces
    @Singleton
    public UpdateInbox updateInbox(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        return new JpaUpdateInbox(entityManager, transactions, encryption);
    }
}
