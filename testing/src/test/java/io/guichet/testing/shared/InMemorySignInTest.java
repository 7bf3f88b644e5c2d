package io.guichet.testing.shared;

import io.guichet.testing.session.SignInContract;

import java.time.Clock;

/** Holds what signing in stores in memory to everything the database promises. */
class InMemorySignInTest extends SignInContract {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
