/** Expiry in memory, and what every adapter of it promises. */
package io.guichet.testing.expiry;
