/** Passwords, sessions and failures in tables. */
package io.guichet.persistence.session;
