/**
 * The books. Entries and postings are inserted and never touched again; the sums beside them are
 * moved in the same transaction, under a lock a customer, and checked by {@link
 * io.guichet.persistence.ledger.JpaCheckLedger}.
 */
package io.guichet.persistence.ledger;
