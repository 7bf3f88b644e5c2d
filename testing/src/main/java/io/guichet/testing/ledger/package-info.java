/** The books in memory, and what they promise. */
package io.guichet.testing.ledger;
