/** What the standing of customers needs from outside. */
package io.guichet.application.standing.port;
