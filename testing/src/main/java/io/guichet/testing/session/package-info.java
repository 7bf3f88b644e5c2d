/** Signing in, in memory. */
package io.guichet.testing.session;
