/** Signing in with a password, and the sessions of the web pages. */
package io.guichet.application.session;
