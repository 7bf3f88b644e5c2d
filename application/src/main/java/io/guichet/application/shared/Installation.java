package io.guichet.application.shared;

import java.net.URI;

/**
 * How this installation is reached from outside, and the keys that entry adapters sign with. All
 * nodes of an installation answer the same.
 */
public interface Installation {

    /** Where browsers and programs reach the product, without a slash at its end. */
    URI publicUrl();

    /** The chat with the bot; {@code ?start=...} may be added to it. */
    URI chatUrl();

    /**
     * A 256-bit key for one purpose, derived from the installation's secret; different purposes get
     * independent keys.
     */
    byte[] key(String purpose);
}
