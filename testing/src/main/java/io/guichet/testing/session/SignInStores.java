package io.guichet.testing.session;

import io.guichet.application.notification.port.Letters;
import io.guichet.application.profile.port.MailedLinks;
import io.guichet.application.session.port.Attempts;
import io.guichet.application.session.port.Credentials;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.staff.port.ProviderSignIns;

/** What signing in stores. */
public interface SignInStores {

    Credentials credentials();

    WebSessions sessions();

    Attempts attempts();

    Letters letters();

    MailedLinks links();

    ProviderSignIns atProvider();
}
