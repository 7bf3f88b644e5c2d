/** Keeps the books: balances, statement, and the check that recomputes them. */
package io.guichet.application.ledger;
