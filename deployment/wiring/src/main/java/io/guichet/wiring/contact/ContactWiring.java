package io.guichet.wiring.contact;

import io.guichet.application.audit.PersonalActs;
import io.guichet.application.contact.AnswerContactChange;
import io.guichet.application.contact.AnswerContactChangeHandler;
import io.guichet.application.contact.ChangeContact;
import io.guichet.application.contact.ChangeContactHandler;
import io.guichet.application.contact.ContactNews;
import io.guichet.application.contact.Contacts;
import io.guichet.application.contact.ExpireContactChanges;
import io.guichet.application.contact.ExpireContactChangesHandler;
import io.guichet.application.contact.JoinAsContact;
import io.guichet.application.contact.JoinAsContactHandler;
import io.guichet.application.contact.port.ContactChanges;
import io.guichet.application.handover.HandoverCheck;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.Passwords;
import io.guichet.application.profile.People;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.contact.JpaContactChanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Builds what changes the contacts of customers. */
@ApplicationScoped
public class ContactWiring {

    @Produces
    @Singleton
    ContactChanges changes(EntityManager entityManager) {
        return new JpaContactChanges(entityManager);
    }

    @Produces
    @Singleton
    Contacts contacts(Profiles profiles, HandoverCheck check) {
        return new Contacts(profiles, check);
    }

    @Produces
    @Singleton
    ContactNews news(
            LinkMail mail,
            PersonalNews personal,
            PersonalActs acts,
            Profiles profiles,
            TradingParties parties) {
        return new ContactNews(mail, personal, acts, profiles, parties);
    }

    @Produces
    @Singleton
    ChangeContact change(
            ContactChanges changes,
            Contacts contacts,
            ContactNews news,
            Transactions transactions,
            Clock clock) {
        return new ChangeContactHandler(changes, contacts, news, transactions, clock);
    }

    @Produces
    @Singleton
    AnswerContactChangeHandler.Writing writing(People people, ContactNews news) {
        return new AnswerContactChangeHandler.Writing(people.links(), news);
    }

    @Produces
    @Singleton
    AnswerContactChange answer(
            ContactChanges changes,
            Contacts contacts,
            AnswerContactChangeHandler.Writing writing,
            Transactions transactions,
            Clock clock) {
        return new AnswerContactChangeHandler(changes, contacts, writing, transactions, clock);
    }

    @Produces
    @Singleton
    JoinAsContact join(
            AnswerContactChange answer,
            People people,
            CustomerLock lock,
            Passwords passwords,
            Transactions transactions,
            Clock clock) {
        return new JoinAsContactHandler(answer, people, lock, passwords, transactions, clock);
    }

    @Produces
    @Singleton
    ExpireContactChanges expire(
            ContactChanges changes,
            HandoverCheck check,
            ContactNews news,
            Transactions transactions,
            Clock clock) {
        return new ExpireContactChangesHandler(changes, check, news, transactions, clock);
    }
}
