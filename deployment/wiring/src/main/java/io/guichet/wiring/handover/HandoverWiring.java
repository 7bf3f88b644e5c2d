package io.guichet.wiring.handover;

import io.guichet.application.access.port.Invitations;
import io.guichet.application.account.port.Accounts;
import io.guichet.application.audit.PersonalActs;
import io.guichet.application.debit.EndMandate;
import io.guichet.application.erasure.port.Erasure;
import io.guichet.application.erasure.port.Ties;
import io.guichet.application.handover.ExpireHandovers;
import io.guichet.application.handover.ExpireHandoversHandler;
import io.guichet.application.handover.HandOverCustomer;
import io.guichet.application.handover.HandOverCustomerHandler;
import io.guichet.application.handover.HandoverCheck;
import io.guichet.application.handover.HandoverMeans;
import io.guichet.application.handover.HandoverNews;
import io.guichet.application.handover.NewOwner;
import io.guichet.application.handover.TakeOverCustomer;
import io.guichet.application.handover.TakeOverCustomerHandler;
import io.guichet.application.handover.port.Handovers;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.Passwords;
import io.guichet.application.profile.People;
import io.guichet.application.recovery.RecoveryStores;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.persistence.handover.JpaHandovers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Builds what lets customers pass from one person to another. */
@ApplicationScoped
public class HandoverWiring {

    @Produces
    @Singleton
    Handovers handovers(EntityManager entityManager) {
        return new JpaHandovers(entityManager);
    }

    @Produces
    @Singleton
    HandoverCheck.Tied tied(Erasure erasure, Ties ties) {
        return new HandoverCheck.Tied(erasure, ties);
    }

    @Produces
    @Singleton
    HandoverCheck check(
            Profiles profiles,
            RecoveryStores recovery,
            CustomerHolds holds,
            HandoverCheck.Tied tied,
            CustomerLock lock) {
        return new HandoverCheck(profiles, recovery.recoveries(), holds, tied, lock);
    }

    @Produces
    @Singleton
    HandoverNews news(
            LinkMail mail,
            PersonalNews personal,
            Outbox outbox,
            PersonalActs acts,
            TradingParties parties) {
        return new HandoverNews(mail, personal, outbox, acts, parties);
    }

    @Produces
    @Singleton
    HandoverMeans means(StoredCards cards, Mandates mandates, EndMandate endMandate) {
        return new HandoverMeans(cards, mandates, endMandate);
    }

    @Produces
    @Singleton
    NewOwner newOwner(
            Profiles profiles,
            Invitations invitations,
            Customers customers,
            Accounts accounts,
            HandoverMeans means) {
        return new NewOwner(profiles, invitations, customers, accounts, means);
    }

    @Produces
    @Singleton
    TakeOverCustomerHandler.Passing passing(
            NewOwner newOwner, Passwords passwords, HandoverNews news) {
        return new TakeOverCustomerHandler.Passing(newOwner, passwords, news);
    }

    @Produces
    @Singleton
    HandOverCustomer handOver(
            Handovers handovers,
            People people,
            HandoverCheck check,
            HandoverNews news,
            Transactions transactions,
            Clock clock) {
        return new HandOverCustomerHandler(handovers, people, check, news, transactions, clock);
    }

    @Produces
    @Singleton
    TakeOverCustomer takeOver(
            Handovers handovers,
            People people,
            HandoverCheck check,
            TakeOverCustomerHandler.Passing passing,
            Transactions transactions,
            Clock clock) {
        return new TakeOverCustomerHandler(handovers, people, check, passing, transactions, clock);
    }

    @Produces
    @Singleton
    ExpireHandovers expire(
            Handovers handovers,
            HandoverCheck check,
            HandoverNews news,
            Transactions transactions,
            Clock clock) {
        return new ExpireHandoversHandler(handovers, check, news, transactions, clock);
    }
}
