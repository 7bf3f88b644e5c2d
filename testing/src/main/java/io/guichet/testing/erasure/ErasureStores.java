package io.guichet.testing.erasure;

import io.guichet.application.erasure.port.Erasure;
import io.guichet.application.erasure.port.Leftovers;
import io.guichet.application.erasure.port.OldDocuments;
import io.guichet.application.erasure.port.Ties;

/** What takes persons out of what is kept. */
public interface ErasureStores {

    Erasure erasure();

    Ties ties();

    Leftovers leftovers();

    OldDocuments old();
}
