/** Builds signing in. */
package io.guichet.wiring.session;
