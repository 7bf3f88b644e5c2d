package io.guichet.testing.shared;

import io.guichet.testing.billing.ExportTurnsContract;
import io.guichet.testing.conversation.ConversationHealthContract;
import io.guichet.testing.conversation.LeasesContract;
import io.guichet.testing.conversation.MessageOutboxContract;
import io.guichet.testing.conversation.PendingActionsContract;
import io.guichet.testing.conversation.SentFilesContract;
import io.guichet.testing.conversation.TurnContract;
import io.guichet.testing.conversation.UpdateInboxContract;

import org.junit.jupiter.api.Nested;

import java.time.Clock;

/** Holds the conversation in memory to everything the database promises. */
class InMemoryConversationTest {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Nested
    class ConversationHealth extends ConversationHealthContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ExportTurns extends ExportTurnsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Leases extends LeasesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class MessageOutbox extends MessageOutboxContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class PendingActions extends PendingActionsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class SentFiles extends SentFilesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Turn extends TurnContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class UpdateInbox extends UpdateInboxContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
