/** What the ledger needs from outside. */
package io.guichet.application.ledger.port;
