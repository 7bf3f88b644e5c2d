package io.guichet.persistence.conversation;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.conversation.ConversationHealthContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaConversationHealthTest extends ConversationHealthContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
