/** What identity needs from outside. */
package io.guichet.application.identity.port;
