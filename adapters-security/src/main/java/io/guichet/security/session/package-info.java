/** What signing in needs of well-kept libraries. */
package io.guichet.security.session;
