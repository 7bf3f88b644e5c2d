package io.guichet.testing.session;

import io.guichet.testing.notification.LettersContract;
import io.guichet.testing.profile.MailedLinksContract;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.api.Nested;

/** What every store that signing in needs promises. */
public abstract class SignInContract {

    protected abstract Stores stores();

    @Nested
    final class Sessions extends WebSessionsContract {

        @Override
        protected Stores stores() {
            return SignInContract.this.stores();
        }
    }

    @Nested
    final class Credentials extends CredentialsContract {

        @Override
        protected Stores stores() {
            return SignInContract.this.stores();
        }
    }

    @Nested
    final class Attempts extends AttemptsContract {

        @Override
        protected Stores stores() {
            return SignInContract.this.stores();
        }
    }

    @Nested
    final class MailedLinks extends MailedLinksContract {

        @Override
        protected Stores stores() {
            return SignInContract.this.stores();
        }
    }

    @Nested
    final class Letters extends LettersContract {

        @Override
        protected Stores stores() {
            return SignInContract.this.stores();
        }
    }
}
