package io.guichet.wiring.erasure;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.audit.PersonalActs;
import io.guichet.application.billing.KeptDocuments;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.erasure.DeleteInactive;
import io.guichet.application.erasure.DeleteInactiveHandler;
import io.guichet.application.erasure.DeleteProfile;
import io.guichet.application.erasure.DeleteProfileHandler;
import io.guichet.application.erasure.Ending;
import io.guichet.application.erasure.EraseOldDocuments;
import io.guichet.application.erasure.EraseOldDocumentsHandler;
import io.guichet.application.erasure.ForgetCards;
import io.guichet.application.erasure.ForgetCardsHandler;
import io.guichet.application.erasure.ForgetStale;
import io.guichet.application.erasure.ForgetStaleHandler;
import io.guichet.application.erasure.Stale;
import io.guichet.application.erasure.port.Erasure;
import io.guichet.application.erasure.port.Ties;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.PasswordCheck;
import io.guichet.application.profile.People;
import io.guichet.application.recovery.RecoveryStores;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.standing.Inactivity;
import io.guichet.persistence.billing.JpaOldDocuments;
import io.guichet.persistence.erasure.JpaErasure;
import io.guichet.persistence.erasure.JpaLeftovers;
import io.guichet.persistence.standing.JpaPresences;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Builds what takes persons out of what is kept. */
@ApplicationScoped
public class ErasureWiring {

    @Produces
    @Singleton
    Erasure erasure(EntityManager entityManager) {
        return new JpaErasure(entityManager);
    }

    @Produces
    @Singleton
    Ties ties(EntityManager entityManager) {
        return new JpaErasure(entityManager);
    }

    @Produces
    @Singleton
    Ending ending(
            Profiles profiles,
            RecoveryStores recovery,
            Erasure erasure,
            Ties ties,
            CustomerLock lock) {
        return new Ending(profiles, recovery.recoveries(), erasure, ties, lock);
    }

    /**
     * How long each kind is kept is the operator's; {@link Stale} says how long if he is silent.
     */
    @Produces
    @Singleton
    ForgetStale forgetStale(
            EntityManager entityManager,
            Settings settings,
            Transactions transactions,
            Clock clock) {
        Map<Stale, Duration> kept = new EnumMap<>(Stale.class);
        for (Stale stale : Stale.values()) {
            String key = "GUICHET_" + stale.name() + "_KEPT_DAYS";
            kept.put(stale, settings.days(key, stale.kept().toDays()));
        }
        return new ForgetStaleHandler(new JpaLeftovers(entityManager), kept, transactions, clock);
    }

    /** Off unless the operator wants it: what is erased cannot be had back. */
    @Produces
    @Singleton
    EraseOldDocuments eraseOldDocuments(
            EntityManager entityManager,
            Sellers sellers,
            KeptDocuments kept,
            Settings settings,
            Transactions transactions) {
        boolean on = settings.get("GUICHET_ERASE_OLD_DOCUMENTS", "off").equals("on");
        return new EraseOldDocumentsHandler(
                new JpaOldDocuments(entityManager), sellers, kept, on, transactions);
    }

    @Produces
    @Singleton
    ForgetCards forgetCards(
            StoredCards cards, RemoveStoredCard removeStoredCard, Transactions transactions) {
        return new ForgetCardsHandler(cards, removeStoredCard, transactions);
    }

    @Produces
    @Singleton
    DeleteProfileHandler.News deletionNews(LinkMail mail, PersonalActs acts) {
        return new DeleteProfileHandler.News(mail, acts);
    }

    @Produces
    @Singleton
    DeleteProfile deleteProfile(
            People people,
            Ending ending,
            PasswordCheck check,
            DeleteProfileHandler.News news,
            Transactions transactions,
            Clock clock) {
        return new DeleteProfileHandler(people, ending, check, news, transactions, clock);
    }

    @Produces
    @Singleton
    DeleteInactiveHandler.Belongings belongings(
            Services services, Accounts accounts, ServiceMoves moves) {
        return new DeleteInactiveHandler.Belongings(services, accounts, moves);
    }

    @Produces
    @Singleton
    DeleteInactiveHandler.Absence absence(
            EntityManager entityManager, Outbox outbox, Settings settings) {
        long days = settings.days("GUICHET_INACTIVITY_DELETED_DAYS", 0).toDays();
        if (days > 0 && days < Inactivity.NOTICE_DAYS) {
            throw new IllegalStateException(
                    "GUICHET_INACTIVITY_DELETED_DAYS is at least " + Inactivity.NOTICE_DAYS);
        }
        return new DeleteInactiveHandler.Absence(
                new JpaPresences(entityManager), outbox, Math.toIntExact(days));
    }

    /** Off unless the operator wants it: what is deleted cannot be had back. */
    @Produces
    @Singleton
    DeleteInactive deleteInactive(
            DeleteInactiveHandler.Absence absence,
            DeleteInactiveHandler.Belongings belongings,
            Ending ending,
            DeleteProfileHandler.News news,
            Transactions transactions,
            Clock clock) {
        return absence.days() == 0
                ? () -> 0
                : new DeleteInactiveHandler(absence, belongings, ending, news, transactions, clock);
    }
}
