/** Shared access in memory. */
package io.guichet.testing.access;
