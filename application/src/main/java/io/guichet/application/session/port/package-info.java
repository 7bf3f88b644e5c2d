/** What signing in needs from outside. */
package io.guichet.application.session.port;
