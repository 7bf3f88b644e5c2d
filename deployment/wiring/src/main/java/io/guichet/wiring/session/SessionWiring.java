package io.guichet.wiring.session;

import io.guichet.application.access.ClientAddress;
import io.guichet.application.access.MayEnter;
import io.guichet.application.audit.PersonalActs;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.session.CommonPasswords;
import io.guichet.application.session.ForgetSessions;
import io.guichet.application.session.ForgetSessionsHandler;
import io.guichet.application.session.KeepSessions;
import io.guichet.application.session.KeepSessionsHandler;
import io.guichet.application.session.SecondFactorNeed;
import io.guichet.application.session.SignIn;
import io.guichet.application.session.SignInGuard;
import io.guichet.application.session.SignInHandler;
import io.guichet.application.session.port.Attempts;
import io.guichet.application.session.port.Credentials;
import io.guichet.application.session.port.PasswordHashes;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.session.JpaAttempts;
import io.guichet.persistence.session.JpaCredentials;
import io.guichet.persistence.session.JpaWebSessions;
import io.guichet.security.session.Argon2PasswordHashes;
import io.guichet.wiring.shared.Chance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Builds what signs people in to the web pages, over the database. */
@ApplicationScoped
public class SessionWiring {

    @Produces
    @Singleton
    PasswordHashes passwordHashes() {
        return new Argon2PasswordHashes();
    }

    @Produces
    @Singleton
    CommonPasswords commonPasswords() {
        return new CommonPasswords();
    }

    @Produces
    @Singleton
    Credentials credentials(EntityManager entityManager) {
        return new JpaCredentials(entityManager);
    }

    @Produces
    @Singleton
    WebSessions webSessions(EntityManager entityManager) {
        return new JpaWebSessions(entityManager);
    }

    @Produces
    @Singleton
    Attempts attempts(EntityManager entityManager) {
        return new JpaAttempts(entityManager);
    }

    @Produces
    @Singleton
    SignInGuard signInGuard(Attempts attempts) {
        return new SignInGuard(attempts);
    }

    @Produces
    @Singleton
    SecondFactorNeed secondFactorNeed(SecondFactors factors) {
        return factors::isEnrolled;
    }

    @Produces
    @Singleton
    SignInHandler.Stores signInStores(
            Profiles profiles, Credentials credentials, WebSessions sessions, PersonalNews news) {
        return new SignInHandler.Stores(profiles, credentials, sessions, news);
    }

    @Produces
    @Singleton
    SignInHandler.Checks signInChecks(
            PasswordHashes hashes,
            SignInGuard guard,
            SecondFactorNeed secondFactor,
            ClientAddress addresses,
            MayEnter mayEnter) {
        return new SignInHandler.Checks(hashes, guard, secondFactor, addresses, mayEnter);
    }

    @Produces
    @Singleton
    SignIn signIn(
            SignInHandler.Stores stores,
            SignInHandler.Checks checks,
            PersonalActs acts,
            Chance chance,
            Transactions transactions,
            Clock clock) {
        return new SignInHandler(stores, checks, acts, chance::secret, transactions, clock);
    }

    @Produces
    @Singleton
    KeepSessions keepSessions(
            WebSessions sessions, Chance chance, Transactions transactions, Clock clock) {
        return new KeepSessionsHandler(sessions, chance::secret, transactions, clock);
    }

    @Produces
    @Singleton
    ForgetSessions forgetSessions(
            WebSessions sessions, Attempts attempts, Transactions transactions, Clock clock) {
        return new ForgetSessionsHandler(sessions, attempts, transactions, clock);
    }
}
