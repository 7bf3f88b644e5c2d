/** How customers stand: what staff puts on hold and lifts, and what they are restricted by. */
package io.guichet.application.standing;
