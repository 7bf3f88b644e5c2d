package io.guichet.persistence.session;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.notification.LettersContract;
import io.guichet.testing.profile.MailedLinksContract;
import io.guichet.testing.session.AttemptsContract;
import io.guichet.testing.session.CredentialsContract;
import io.guichet.testing.session.WebSessionsContract;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.api.Nested;

import java.time.Clock;

/** What signing in stores, on PostgreSQL. */
class JpaSignInTest {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Nested
    class Sessions extends WebSessionsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Credentials extends CredentialsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Attempts extends AttemptsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class MailedLinks extends MailedLinksContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Letters extends LettersContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
