package io.guichet.wiring.persistence;

import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.notification.JpaLetters;
import io.guichet.persistence.notification.JpaOutbox;
import io.guichet.persistence.notification.JpaPendingNotices;
import io.guichet.persistence.shared.Encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of notification. */
@ApplicationScoped
public class NotificationStores {

    @Produces
    @Singleton
    public Outbox outbox(EntityManager entityManager, Encryption encryption) {
        return new JpaOutbox(entityManager, encryption);
    }

    @Produces
    @Singleton
    public Letters letters(EntityManager entityManager, Encryption encryption) {
        return new JpaLetters(entityManager, encryption);
    }

    @Produces
    @Singleton
    public PendingNotices pendingNotices(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        return new JpaPendingNotices(entityManager, transactions, encryption);
    }
}
