package io.guichet.testing.erasure;

import io.guichet.application.erasure.port.Erasure;
import io.guichet.application.erasure.port.Leftovers;
import io.guichet.application.erasure.port.Ties;
import io.guichet.application.identity.port.ClosedCustomers;

/** What takes persons out of what is kept. */
public interface ErasureStores {

    Erasure erasure();

    Ties ties();

    ClosedCustomers closed();

    Leftovers leftovers();
}
