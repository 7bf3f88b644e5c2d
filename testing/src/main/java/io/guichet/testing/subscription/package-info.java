/** Services in memory, and what their store promises. */
package io.guichet.testing.subscription;
