package io.guichet.persistence.session;

import io.guichet.application.notification.port.Letters;
import io.guichet.application.profile.port.MailedLinks;
import io.guichet.application.session.port.Attempts;
import io.guichet.application.session.port.Credentials;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.staff.port.ProviderSignIns;
import io.guichet.persistence.notification.JpaLetters;
import io.guichet.persistence.profile.JpaMailedLinks;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.staff.JpaProviderSignIns;
import io.guichet.testing.session.SignInStores;

import jakarta.persistence.EntityManager;

/** What signing in stores, on PostgreSQL. */
public record JpaSignIn(EntityManager em, Encryption encryption) implements SignInStores {

    @Override
    public Credentials credentials() {
        return new JpaCredentials(em);
    }

    @Override
    public WebSessions sessions() {
        return new JpaWebSessions(em);
    }

    @Override
    public Attempts attempts() {
        return new JpaAttempts(em);
    }

    @Override
    public MailedLinks links() {
        return new JpaMailedLinks(em);
    }

    @Override
    public ProviderSignIns atProvider() {
        return new JpaProviderSignIns(em);
    }

    @Override
    public Letters letters() {
        return new JpaLetters(em, encryption);
    }
}
