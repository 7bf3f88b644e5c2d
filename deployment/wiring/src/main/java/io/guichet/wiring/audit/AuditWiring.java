package io.guichet.wiring.audit;

import io.guichet.application.audit.Acts;
import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.NoteVersion;
import io.guichet.application.audit.NoteVersionHandler;
import io.guichet.application.audit.PersonalActs;
import io.guichet.application.audit.RecordLook;
import io.guichet.application.audit.RecordLookHandler;
import io.guichet.application.audit.RecordRefusal;
import io.guichet.application.audit.RecordRefusalHandler;
import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.audit.JpaAuditTrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** What is done for whom, and where it is written down. */
@ApplicationScoped
public class AuditWiring {

    @Produces
    @Singleton
    Acts acts() {
        return new Acts();
    }

    @Produces
    @Singleton
    @Typed(JpaAuditTrail.class)
    JpaAuditTrail auditTrail(EntityManager entityManager) {
        return new JpaAuditTrail(entityManager);
    }

    @Produces
    @Singleton
    ListAudit listAudit(JpaAuditTrail trail) {
        return trail;
    }

    @Produces
    @Singleton
    AuditBooks auditBooks(JpaAuditTrail trail, Clock clock) {
        return new AuditBooks(trail, clock);
    }

    @Produces
    @Singleton
    NoteVersion noteVersion(JpaAuditTrail trail, AuditBooks books, Transactions transactions) {
        return new NoteVersionHandler(ProductVersion.read(), trail, books, transactions);
    }

    @Produces
    @Singleton
    PersonalActs personalActs(AuditBooks books) {
        return new PersonalActs(books);
    }

    @Produces
    @Singleton
    RecordLook recordLook(AuditBooks books, Transactions transactions, Clock clock) {
        return new RecordLookHandler(books, transactions, clock);
    }

    @Produces
    @Singleton
    RecordRefusal recordRefusal(AuditBooks books, Transactions transactions) {
        return new RecordRefusalHandler(books, transactions);
    }
}
