/** Mandates and debits on the database. */
package io.guichet.persistence.debit;
