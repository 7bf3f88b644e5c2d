package io.guichet.persistence.conversation;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.conversation.SentFilesContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaSentFilesTest extends SentFilesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
