/** What is shown of the books. */
package io.guichet.application.ledger.query;
