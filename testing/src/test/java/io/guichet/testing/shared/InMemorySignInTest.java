package io.guichet.testing.shared;

import io.guichet.testing.notification.LettersContract;
import io.guichet.testing.profile.MailedLinksContract;
import io.guichet.testing.session.AttemptsContract;
import io.guichet.testing.session.CredentialsContract;
import io.guichet.testing.session.WebSessionsContract;

import org.junit.jupiter.api.Nested;

import java.time.Clock;

/** Holds what signing in stores in memory to everything the database promises. */
class InMemorySignInTest {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

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
