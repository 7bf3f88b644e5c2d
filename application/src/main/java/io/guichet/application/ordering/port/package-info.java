/** What ordering needs from outside. */
package io.guichet.application.ordering.port;
