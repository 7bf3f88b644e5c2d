/** Wires the ledger. */
package io.guichet.wiring.ledger;
