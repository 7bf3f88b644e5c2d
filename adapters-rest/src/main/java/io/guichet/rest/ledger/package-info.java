/** Balance, statement and the check of the books over HTTP. */
package io.guichet.rest.ledger;
